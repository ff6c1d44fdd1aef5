// Searches the portal: asks pagefind for each kind and each wording, puts the results in one order, shows and tells them.
const form = document.getElementById('cari'), box = form.q, list = document.getElementById('hasil')
const more = document.getElementById('lagi'), kinds = [...form.jenis].slice(1), choice = form.querySelector('fieldset')
const say = (name) => document.querySelector(`[data-say=${name}]`).content.textContent
const tell = (name, values) => say(name).replace(/{(\w+)}/g, (_, key) => values[key])
const engine = new URL(form.dataset.engine, document.baseURI)
const root = new URL('../../', engine)
const groups = JSON.parse(document.querySelector(form.dataset.words).textContent)
const AT_ONCE = 4, AROUND = 14
let asked = 0, isBroken = false, pagefind, found = [], wanted = [], shown = 0

// pagefind swallows what it cannot fetch and would say that nothing was found.
const load = self.fetch
self.fetch = (...given) => load(...given).then(
  (answer) => { isBroken ||= !answer.ok; return answer }, (error) => { isBroken = true; throw error })

// As site_builder/text/codes.py does: numbers and codes are words of their own, never cut or stemmed.
const shield = (word) => {
  const whole = word.replace(/^rp(?=\d)/, '').replace(/(?<=\d)\.(?=\d)/g, '\u203f').replace(/(?<=\d),(?=\d)/g, '\u2040')
  return /^[\p{L}\d\u203f\u2040]+$/u.test(whole) && /\d/.test(whole) && /\p{L}/u.test(whole) ? `\u203f${whole}\u203f` : whole
}
const unshield = (text) => text.replace(/(?<=\d)\u203f(?=\d)/g, '.').replace(/(?<=\d)\u2040(?=\d)/g, ',')
  .replace(/ \ufe34[\u203f\u2040]+|[\u203f\u2040\ufe34]/g, '').replace(/\bRp (?=\d)/g, 'Rp')
const isCode = (word) => /[\d\ufe34]/.test(word)
const grouped = (word) => word.replace(/\B(?=(\d{3})+$)/g, document.documentElement.lang === 'en' ? ',' : '.')

// As site_builder/text/same_words.py does: a sign stands behind all words that mean the same.
const sign = (place) => '\ufe34' + (place + 1).toString(2).replaceAll('0', '\u203f').replaceAll('1', '\u2040')
const flat = (text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
const bare = (word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
const at = (words, part) => words.findIndex((_, i) => part.every((word, j) => words[i + j] === word))

// A question as typed; with signs in place of words that others mean the same as; with numbers as the pages write them.
const wordings = (text) => {
  const typed = text.toLowerCase().split(/\s+/).map(bare).filter(Boolean), all = [typed], also = []
  let words = typed
  groups.forEach(([phrases, own], place) => {
    const phrase = phrases.find((phrase) => at(words, phrase.split(' ')) >= 0)
    if (!phrase) return
    const part = phrase.split(' '), start = at(words, part)
    words = [...words.slice(0, start), sign(place), ...words.slice(start + part.length)]
    also.push(...own.filter((other) => other.toLowerCase() !== phrase))
  })
  if (words !== typed) all.push(words)
  const numbers = typed.map((word) => /^\d{4,}$/.test(word) ? grouped(word) : word)
  if (numbers.some((word, i) => word !== typed[i])) all.push(numbers)
  return {all, also}
}

// What holds all words of a wording; codes exactly as typed, other words in any form.
const holding = async (words, kind) => {
  const plain = words.filter((word) => !isCode(word)), codes = words.filter(isCode).map((word) => `"${shield(word)}"`)
  const questions = [...(plain.length ? [plain.join(' ')] : []), ...codes]
  const answers = []
  for (const question of questions) answers.push((await pagefind.search(question, {filters: {kind}})).results)
  return answers.slice(1).reduce((left, answer) => {
    const others = new Map(answer.map((result) => [result.id, result]))
    return left.filter(({id}) => others.has(id)).map((result) => ({...result, words: [...result.words, ...others.get(result.id).words]}))
  }, answers[0] ?? [])
}

const search = async (text) => {
  pagefind ??= await import(engine).then(async (library) => {
    await library.options({noWorker: true, ranking: {termSimilarity: 2}})
    return library
  })
  const {all, also} = wordings(text), best = new Map()
  for (const {value: kind, dataset} of kinds) for (const words of all) {
    for (const result of await holding(words, kind)) {
      const known = best.get(result.id), score = Math.max(result.score * dataset.weight, known?.score ?? 0)
      best.set(result.id, {...result, score, kind, words: [...known?.words ?? [], ...result.words]})
    }
  }
  if (isBroken) throw new Error('offline')
  return {also, results: [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))}
}

// A sign that was found means the words before it.
const meant = (words, place) => {
  const before = words.slice(0, place).map(unshield)
  for (const phrase of groups.find((_, i) => words[place].match(/[\ufe34\u203f\u2040]+/)[0] === sign(i))?.[0] ?? []) {
    for (let start = place - 1; start >= 0 && start > place - 12; start--) {
      if (flat(before.slice(start).join(' ')).join(' ') === phrase) return before.slice(start).map((_, i) => start + i)
    }
  }
  return [place - 1]
}

const marked = (line, words, places) => {
  const phrases = places.filter((place) => words[place]?.startsWith('\ufe34')).sort((a, b) => a - b).map((place) => meant(words, place))
  const hits = new Set([...phrases.flat(), ...places.filter((place) => !words[place]?.startsWith('\ufe34'))])
  const first = Math.max(0, (phrases[0]?.[0] ?? Math.min(...hits)) - 4)
  if (first) line.append('… ')
  words.slice(first, first + 2 * AROUND).forEach((word, i) => {
    const text = unshield(word)
    if (word.startsWith('\ufe34')) return line.append(text) // behind a sign only punctuation is left
    const isAmount = words[first + i - 1] === 'Rp' && /^\d/.test(text) // they were one word before they were shielded
    line.append(i && !isAmount ? ' ' : '', hits.has(first + i) ? Object.assign(document.createElement('mark'), {textContent: text}) : text)
  })
  if (first + 2 * AROUND < words.length) line.append(' …')
}

const show = async () => {
  const mine = asked, next = wanted.slice(shown, shown + AT_ONCE)
  shown += next.length
  const pages = await Promise.all(next.map((result) => result.data()))
  if (mine !== asked) return
  const rows = pages.map((page, i) => {
    const row = document.querySelector('[data-say=row]').content.cloneNode(true)
    const title = row.querySelector('a'), {kind, words} = next[i]
    title.href = new URL(page.raw_url, root)
    title.textContent = unshield(page.meta.title)
    row.querySelector('em').textContent = [form.querySelector(`[value=${kind}]+span`).textContent, unshield(page.meta.note ?? '')].filter(Boolean).join(' · ')
    marked(row.querySelector('p'), page.content.split(/\s+/), words.length ? words : [0])
    return row
  })
  list.append(...rows)
  more.hidden = shown >= wanted.length
}

const choose = () => {
  const kind = form.jenis.value
  wanted = kind ? found.filter((result) => result.kind === kind) : found
  shown = 0
  list.replaceChildren()
  return show()
}

const state = (text, also = '') => {
  document.getElementById('keadaan').textContent = text
  document.getElementById('juga').textContent = also
}

const run = async () => {
  const text = box.value.trim(), mine = ++asked
  list.replaceChildren()
  more.hidden = choice.hidden = true
  if (!text) return state('')
  state(say('searching'))
  isBroken = false
  try {
    const {also, results} = await search(text)
    if (mine !== asked) return
    found = results
    for (const kind of [form.jenis[0], ...kinds]) {
      const count = kind.value ? found.filter((result) => result.kind === kind.value).length : found.length
      kind.parentElement.hidden = !count
      kind.parentElement.querySelector('small').textContent = count.toLocaleString(document.documentElement.lang)
    }
    if (form.querySelector(':checked').parentElement.hidden) form.jenis.value = ''
    choice.hidden = !found.length
    const words = [...new Set(also)].join(', ')
    const count = found.length.toLocaleString(document.documentElement.lang)
    state(tell(['none', 'one'][found.length] ?? 'many', {q: text, count}), words && tell('also', {words}))
    await choose()
  } catch {
    if (mine !== asked) return
    pagefind = undefined
    state(say('offline'))
  }
}

// The question stands in the address, so it can be shared and gone back to.
const read = (event) => {
  const given = new URLSearchParams(location.search)
  if (event || given.has('q')) box.value = given.get('q') ?? '' // else it may hold what was typed before the script came
  form.jenis.value = given.get('jenis') ?? ''
  return run()
}
const write = (isNew) => {
  const given = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
  history[isNew ? 'pushState' : 'replaceState'](null, '', given.size ? `?${given}` : location.pathname)
}

// From a folder on disk browsers refuse to load the engine: the form then leads to the index, as without script.
if (location.protocol !== 'file:') {
  let waiting
  form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(waiting); write(true); run() })
  box.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(() => { write(false); run() }, 300) })
  choice.addEventListener('change', () => { write(false); choose() })
  more.addEventListener('click', async () => {
    const last = list.lastElementChild
    await show()
    last?.nextElementSibling?.querySelector('a').focus()
  })
  addEventListener('popstate', read)
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) { event.preventDefault(); box.focus() }
    if (event.key === 'Escape' && document.activeElement === box) { box.value = ''; write(false); run() }
  })
  read()
}
