// Lets a reader sort, filter, search and page through one published table. The state of the page is its form, and the
// address of the page is the state of the form: what a link says, the page shows. The rows are kept by a worker
// (jelajah-mesin.js) that is started when a reader first asks for something. Every word stands in the page.
'use strict'

const root = document.getElementById('jelajah'), say = root.dataset
const form = document.getElementById('alat'), status = document.getElementById('keadaan')
const progress = document.getElementById('kemajuan'), chips = document.getElementById('saringan')
const link = document.getElementById('tautan'), pages = document.getElementById('halaman')
const box = root.querySelector('.scroll'), body = root.querySelector('tbody'), headRow = root.querySelector('thead tr')
const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang || 'id'
const shown = new Intl.NumberFormat(language)
const [group, decimal] = ['group', 'decimal'].map(
  (type) => new Intl.NumberFormat(language).formatToParts(12345.6).find((part) => part.type === type).value
)
const columns = [...headRow.querySelectorAll('[data-name]')].map((head) => ({
  head, name: head.dataset.name, place: +head.dataset.place, kind: head.dataset.kind, marks: JSON.parse(head.dataset.marks),
  title: head.querySelector('.sort').firstChild.textContent.trim(),
}))
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
const controls = (name) => [...form.elements].filter((control) => control.name === name)

// --- numbers, in either notation -----------------------------------------------------------------------------------

// "1.250,5", "1,250.5" and "1250.5" are one number; "1.250" is what the language of the page makes of it.
const canonical = (text) => {
  let plain = text.replace(/^\s*rp\.?|\s/gi, '').replace('−', '-')
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last >= 0) {
    const mark = plain[last], count = plain.split(mark).length - 1
    const isMixed = plain.includes('.') && plain.includes(',')
    const isGroup = !isMixed && (count > 1 || (mark === group && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)))
    const whole = (isGroup ? plain : plain.slice(0, last)).replace(/[.,]/g, '')
    plain = isGroup ? whole : `${whole}.${plain.slice(last + 1)}`
  }
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}
const local = (text) => {
  const [whole, rest] = text.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (rest ? decimal + rest : '')
}

// --- state: form and address ---------------------------------------------------------------------------------------

const isNumber = (control) => 'number' in control.dataset
const valueOf = (control) => isNumber(control) ? canonical(control.value) ?? '' : control.value.trim()

// Returns the form as an address tells it: nothing that is as it was at first.
const told = () => {
  const found = new URLSearchParams()
  const hidden = controls('kolom').some((control) => !control.checked)
  for (const control of form.elements) {
    const {name} = control, value = control.type === 'checkbox' ? control.value : name && valueOf(control)
    if (!name || (control.type === 'checkbox' ? !control.checked || (name === 'kolom' && !hidden) : !value)) continue
    if ((name === 'hal' && value === '1') || (name === 'baris' && value === '25')) continue
    found.append(name, value)
  }
  return found
}

// Sets the form to what an address tells; what it does not know, it leaves aside.
const listen = (address) => {
  const given = new URLSearchParams(address)
  for (const control of form.elements) {
    const {name, type} = control, value = given.get(name)
    if (!name) continue
    if (type === 'checkbox') {
      const wanted = given.getAll(name)
      control.checked = wanted.includes(control.value) || (name === 'kolom' && !wanted.length)
    } else if (type === 'select-one') {
      control.selectedIndex = Math.max(0, [...control.options].findIndex((option) => option.value === value))
    } else if (isNumber(control)) {
      control.value = /^-?\d+(\.\d+)?$/.test(value) ? local(value) : ''
    } else if (name === 'hal') {
      control.value = /^[1-9]\d{0,8}$/.test(value) ? value : '1'
    } else {
      control.value = value ?? ''
    }
  }
  const kolom = controls('kolom')
  if (!kolom.some((control) => control.checked)) for (const control of kolom) control.checked = true
  if (!columns.some(({name}) => name === sorting().name)) form.elements.urut.value = ''
}

const sorting = () => {
  const text = form.elements.urut.value, isFalling = text.startsWith('-')
  return {name: isFalling ? text.slice(1) : text, isFalling}
}

const state = () => {
  const filters = columns.flatMap(({name}) => {
    const asked = {name}, [from, to] = ['dari', 'sampai'].map((word) => controls(`${word}.${name}`).map(valueOf)[0])
    const saring = controls(`saring.${name}`), among = saring.filter((control) => control.checked)
    if (among.length) asked.among = among.map((control) => control.value)
    else if (saring[0]?.type === 'text' && saring[0].value.trim()) asked.words = saring[0].value
    else if (from || to) Object.assign(asked, {from, to})
    else return []
    return [asked]
  })
  const kept = new Set(controls('kolom').filter((control) => control.checked).map((control) => control.value))
  const {name, isFalling} = sorting()
  return {
    filters, sort: name, falling: isFalling, search: form.elements.cari.value,
    columns: columns.map((column) => column.name).filter((column) => kept.has(column)),
    page: +form.elements.hal.value || 1, size: +form.elements.baris.value,
  }
}

// --- the worker ----------------------------------------------------------------------------------------------------

let worker, asked = 0
const waiting = new Map()

const start = () => {
  worker = new Worker(say.worker)
  const at = (path) => new URL(path, location.href).href
  worker.postMessage({
    task: 'open', files: say.files.split(' ').map(at), rows: +say.rows, step: +say.step, language,
    columns: columns.map(({name, place, kind, marks}) => ({name, place, kind, marks})),
    words: {yes: say.yes, no: say.no},
  })
  const lost = () => { for (const done of waiting.values()) done({trouble: 'failed'}) }
  worker.onerror = lost
  worker.onmessage = ({data}) => {
    if ('share' in data) {
      const share = Math.round(data.share * 100)
      progress.hidden = false
      progress.firstElementChild.value = share
    } else {
      waiting.get(data.ask)?.(data)
    }
  }
}

const ask = (task) => new Promise((resolve) => {
  if (!worker) start()
  const number = ++asked
  waiting.set(number, (answer) => {
    waiting.delete(number)
    if (!waiting.size) progress.hidden = true
    resolve({...answer, isLatest: number === asked})
  })
  root.setAttribute('aria-busy', 'true')
  worker.postMessage({task, ask: number, state: state()})
})

// --- drawing -------------------------------------------------------------------------------------------------------

const cell = ([words, css, address, mark, text, isForeign]) => {
  const told = isForeign ? make('span', {lang: 'id'}, words) : words
  if (address) return make('td', {}, make('a', {href: address, rel: 'noopener'}, words))
  if (mark === 'veil') {
    const unseen = make('span', {className: 'unseen'}, ' (', told, ')')
    return make('td', {className: css}, make('span', {className: mark}, text, unseen))
  }
  return make('td', {className: css}, mark ? make('span', {className: mark}, told) : told)
}

const draw = (rows, picked) => {
  const heads = columns.filter(({name}) => picked.includes(name)).map(({head}) => head)
  const isAsBefore = heads.length === headRow.children.length - 1 && heads.every((head) => head.isConnected)
  if (!isAsBefore) headRow.replaceChildren(headRow.firstElementChild, ...heads) // moving a button takes its focus away
  body.replaceChildren(...rows.map(([number, ...cells]) =>
    make('tr', {}, Object.assign(make('th', {scope: 'row'}, number)), ...cells.map(cell))))
}

const drawSorting = () => {
  const {name, isFalling} = sorting()
  for (const column of columns) {
    if (column.name === name) column.head.setAttribute('aria-sort', isFalling ? 'descending' : 'ascending')
    else column.head.removeAttribute('aria-sort')
  }
}

// Every filter in use is a button that takes it back.
const drawChips = () => {
  const found = []
  const add = (words, drop) => found.push(make('li', {}, make('button', {
    type: 'button', className: 'chip', ariaLabel: fill(say.drop, {words}), onclick: () => {
      const place = found.findIndex((item) => item.contains(document.activeElement))
      drop()
      changed()
      const next = chips.querySelectorAll('button')
      ;(next[Math.min(place, next.length - 1)] ?? form.elements.cari).focus()
    },
  }, words)))
  const emptied = (control) => () => { control.value = '' }
  for (const control of form.elements) {
    const {title} = columns.find(({name}) => control.name?.endsWith(`.${name}`) && /^[a-z]+$/.test(
      control.name.slice(0, -name.length - 1))) ?? {}
    if (control.name === 'cari' && control.value.trim()) add(fill(say.search, {words: control.value.trim()}), emptied(control))
    else if (!title) continue
    else if (control.type === 'checkbox') {
      const words = control.nextElementSibling.firstChild.textContent.trim()
      if (control.checked) add(`${title}: ${words}`, () => { control.checked = false })
    } else if (valueOf(control)) {
      const word = control.labels[0].firstChild.textContent.trim()
      add(`${title}: ${control.type === 'text' && !isNumber(control) ? '' : `${word} `}${control.value}`, emptied(control))
    }
  }
  chips.replaceChildren(...found)
  chips.hidden = !found.length
}

// The ways to pass the page on tell its whole address, with what is shown.
const plain = document.querySelector('link[rel=canonical]')?.href
const ways = [...document.querySelectorAll('.share a')].map((way) => [way, way.getAttribute('href')])
const drawWays = () => {
  link.href = location.href
  const {search} = location
  for (const way of document.querySelectorAll('header a[hreflang]')) way.search = search
  for (const [way, address] of plain ? ways : []) {
    way.href = address === plain ? plain + search
      : address.replace(encodeURIComponent(plain), encodeURIComponent(plain + search))
  }
}

const drawPager = (page, count) => {
  form.elements.hal.value = page
  pages.textContent = fill(say.page, {pages: shown.format(count)})
  for (const button of root.querySelectorAll('[data-go]')) {
    const to = page + +button.dataset.go
    button.ariaDisabled = to < 1 || to > count ? 'true' : 'false'
  }
}

const drawStatus = ({found, page, rows}, {size}) => {
  const {name, isFalling} = sorting(), all = +say.rows
  const first = (page - 1) * size + 1, column = columns.find((column) => column.name === name)?.title
  const numbers = {found: shown.format(found), all: shown.format(all), from: shown.format(first), to: shown.format(first + rows.length - 1)}
  status.textContent = [
    !found ? say.none : found < all ? fill(say.found, numbers) : '',
    found && fill(say.shown, numbers),
    found && column && fill(isFalling ? say.falling : say.rising, {column}),
  ].filter(Boolean).join(' ')
}

// --- what a reader does --------------------------------------------------------------------------------------------

const isWrong = () => {
  let wrong = false
  for (const control of [...form.elements].filter((control) => control.name && isNumber(control))) {
    const isOdd = control.value.trim() && canonical(control.value) === null
    control.setCustomValidity(isOdd ? say.noNumber : '')
    control.ariaInvalid = isOdd ? 'true' : null
    wrong ||= isOdd
  }
  if (wrong) form.reportValidity()
  return wrong
}

const tell = (answer) => {
  root.removeAttribute('aria-busy')
  if (answer.trouble) status.textContent = say[answer.trouble]
  return !answer.trouble
}

const refresh = async () => {
  drawSorting()
  drawChips()
  drawWays()
  const current = state(), answer = await ask('show')
  if (!answer.isLatest || !tell(answer)) return
  draw(answer.rows, current.columns)
  drawPager(answer.page, Math.max(1, Math.ceil(answer.found / current.size)))
  drawStatus(answer, current)
}

// Takes the form into the address; what is typed letter by letter is one step of "back".
const changed = (isTyping = false, page = 1) => {
  if (isWrong()) return
  form.elements.hal.value = page
  const query = String(told()), address = location.pathname + (query && `?${query}`)
  history[isTyping ? 'replaceState' : 'pushState'](null, '', address)
  refresh()
}

const turn = (page) => {
  changed(false, page)
  box.scrollTop = 0
}

let timer, typedIn
const onType = ({target}) => {
  if (target.name === 'hal' || !['text', 'search'].includes(target.type) || isNumber(target)) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    changed(typedIn === target)
    typedIn = target
  }, 300)
}

const onChange = ({target}) => {
  if (['text', 'search'].includes(target.type) && !isNumber(target) && target.name !== 'hal') return
  typedIn = null
  if (target.name === 'kolom' && !controls('kolom').some((control) => control.checked)) target.checked = true
  if (target.name === 'hal') turn(/^\d+$/.test(target.value) && +target.value > 0 ? +target.value : 1)
  else changed()
}

const onSort = (name) => {
  const now = sorting()
  form.elements.urut.value = now.name !== name ? name : now.isFalling ? '' : `-${name}`
  changed()
}

// Names the file after the table and what was asked of it.
const fileName = () => {
  const words = [...told()].filter(([name]) => name !== 'hal' && name !== 'baris' && name !== 'kolom')
    .map(([name, value]) => `${name.replace('saring.', '')}-${value}`)
  const slug = (text) => text.normalize('NFKD').replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase()
  return `${[say.stem, ...words].map(slug).filter(Boolean).join('--').slice(0, 120)}.csv`
}

const onSave = async () => {
  const name = fileName(), answer = await ask('save')
  if (!tell(answer)) return
  const address = URL.createObjectURL(answer.blob)
  make('a', {href: address, download: name}).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  status.textContent = fill(say.saved, {count: shown.format(answer.count)})
}

const onCopy = async (event) => {
  if (!navigator.clipboard) return // the link itself can be copied, as any link
  event.preventDefault()
  await navigator.clipboard.writeText(link.href).then(() => { status.textContent = say.copied }, () => {})
}

const begin = () => {
  form.querySelector('fieldset').disabled = false
  root.classList.add('ready')
  for (const {head, name} of columns) {
    const words = head.querySelector('.sort')
    const button = make('button', {type: 'button', className: 'sort', onclick: () => onSort(name)}, ...words.childNodes)
    words.replaceWith(button)
  }
  form.addEventListener('submit', (event) => event.preventDefault())
  for (const part of [form, root.querySelector('.pager')]) {
    part.addEventListener('input', onType)
    part.addEventListener('change', onChange)
  }
  for (const button of root.querySelectorAll('[data-go]')) {
    button.onclick = () => button.ariaDisabled !== 'true' && turn(state().page + +button.dataset.go)
  }
  progress.lastElementChild.onclick = () => worker.postMessage({task: 'stop'})
  document.getElementById('unduh').onclick = onSave
  link.onclick = onCopy
  drawWays()
  addEventListener('popstate', () => {
    listen(location.search)
    refresh()
  })
  listen(location.search)
  drawPager(state().page, Math.ceil(+say.rows / state().size))
  if (String(told())) refresh()
}

if (location.protocol === 'file:') {
  root.classList.add('plain')
  document.getElementById('tanpa-server').hidden = false
} else {
  begin()
}
