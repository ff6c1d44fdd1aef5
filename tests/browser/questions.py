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

# How the eye tells two colours apart (WCAG 1.4.11), and the first ground behind an element that is not transparent.
_EYES = """
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((c) => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + .05) / (dark + .05);
  };
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor, [, , , opacity = 1] = channels(colour);
      if (opacity > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
"""

# What the keyboard is on has a ring that can be told from its ground (3:1), and lies where it can be seen.
FOCUS_SHOWN = (
    "() => {"
    + _EYES
    + """
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  if (element === document.body || element.closest('.map-picture')) return [];
  const name = `${element.tagName} "${element.textContent.trim().slice(0, 40)}"`;
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
    return [`nothing shows that the keyboard is on ${name}`];
  const told = contrast(style.outlineColor, ground(element.parentElement));
  const isAway = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
  return [...(told < 3 ? [`the ring around ${name} has a contrast of ${told.toFixed(1)}`] : []),
          ...(isAway ? [`the keyboard is on ${name}, which cannot be seen`] : [])];
}"""
)

# The rules of axe whose answer depends on theme and width.
LOOKS = """async () => {
  const rules = ['color-contrast', 'link-in-text-block', 'target-size'];
  const result = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
  return result.violations.flatMap(
    (violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary})`)
  );
}"""

# Links in a sentence are as high as its lines, and areas of a map as large as their tiles: both are excepted.
TOUCHABLE = """() => [...document.querySelectorAll('a,button,summary,input,select,textarea')].flatMap((element) => {
  const box = element.getBoundingClientRect();
  if (!element.checkVisibility() || element.closest('svg, .skip') || box.width <= 1) return [];
  if (getComputedStyle(element).display === 'inline') return [];
  return box.width < 24 || box.height < 24
    ? [`${Math.round(box.width)} x ${Math.round(box.height)} px: ${element.tagName} "${element.textContent.trim()}"`]
    : [];
}).slice(0, 5)"""

CALM = """() => {
  const isTimed = (times) => times.split(',').some((time) => parseFloat(time) > 0);
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    return isTimed(style.transitionDuration) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
  });
  const running = document.getAnimations().map(() => 'something moves');
  return [...running, ...moving.map((element) => `moves: ${element.tagName}`)].slice(0, 5);
}"""

SPACE_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
    p {margin-bottom: 2em !important} svg * {letter-spacing: normal !important; word-spacing: normal !important}`);
  document.adoptedStyleSheets = [sheet];
}"""

# A chart that reaches out of its frame is cut off; text may not leave the drawing.
CHARTS_WHOLE = """() => [...document.querySelectorAll('svg text')].flatMap((text) => {
  if (!text.checkVisibility() || !text.textContent.trim()) return [];
  const inner = text.getBoundingClientRect(), outer = text.ownerSVGElement.getBoundingClientRect();
  const isCut = inner.left < outer.left - 1 || inner.right > outer.right + 1
    || inner.top < outer.top - 2 || inner.bottom > outer.bottom + 2;
  return isCut ? [`cut off: "${text.textContent.trim().slice(0, 40)}"`] : [];
}).slice(0, 5)"""
