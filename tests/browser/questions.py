"""Questions to a page in the browser, in JavaScript; each answer lists what is wrong, empty where all is well."""

from __future__ import annotations

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

ACCESSIBLE = """async (rules) => {
  const result = await axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']});
  return result.violations.flatMap(
    (violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`)
  );
}"""

# Names the elements that stick out to the right, unless a box of their own scrolls.
NOT_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const isBoxed = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !isBoxed(element))
    .map((element) => `too wide: ${element.tagName} ${element.getAttribute('class') ?? ''}`)
    .slice(0, 5).concat(`page is ${document.documentElement.scrollWidth} wide on ${width}`);
}"""

# Text of charts and of all else that is meant to be read: never under 11 px on the screen it is seen on.
READABLE = """() => {
  const small = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility()) continue;
    if (element.closest('script, style, title, desc, template')) continue;
    let size = parseFloat(getComputedStyle(element).fontSize);
    if (element.ownerSVGElement) {
      if (!element.getScreenCTM) continue;
      const matrix = element.getScreenCTM();
      size *= Math.hypot(matrix.a, matrix.b);
    }
    if (size < 10.99) small.add(`small: ${element.tagName} ${size.toFixed(1)}px "${node.data.trim().slice(0, 30)}"`);
  }
  return [...small].slice(0, 5);
}"""

STILL = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum ? [`moved by ${sum} while loading`] : [])));
})"""

FOCUS_SHOWN = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  if (element === document.body) return [];
  const isShown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  return isShown ? [] : [`nothing shows that the keyboard is on ${element.tagName} "${element.textContent.trim()}"`];
}"""

# A chart that reaches out of its frame is cut off; text may not leave the drawing.
CHARTS_WHOLE = """() => [...document.querySelectorAll('svg text')].flatMap((text) => {
  if (!text.checkVisibility() || !text.textContent.trim()) return [];
  const inner = text.getBoundingClientRect(), outer = text.ownerSVGElement.getBoundingClientRect();
  const isCut = inner.left < outer.left - 1 || inner.right > outer.right + 1
    || inner.top < outer.top - 2 || inner.bottom > outer.bottom + 2;
  return isCut ? [`cut off: "${text.textContent.trim().slice(0, 40)}"`] : [];
}).slice(0, 5)"""
