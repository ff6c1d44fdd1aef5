// Holds one published table for jelajah.js, in a worker: fetches it piece by piece, filters, sorts, writes CSV.
// Each column keeps its distinct texts once (values) and one number per row (codes). What has to be compared, shown or
// searched is worked out once per distinct text, so that two hundred thousand rows stay quick on a phone.
'use strict'

let table, cached = {}, stopper = new AbortController()

// --- reading -----------------------------------------------------------------------------------------------------

// Calls take(cells) for every record of a CSV: comma, quotes doubled, any line end.
const parse = (text, take) => {
  let at = 0, cells = []
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') {
      for (let from = ++at; ; from = at) {
        const quote = text.indexOf('"', from)
        at = quote < 0 ? text.length : quote + 1
        value += text.slice(from, quote < 0 ? at : quote)
        if (text[at] !== '"') break
        value += '"'
        at++
      }
    } else {
      const from = at
      for (let code; at < text.length && (code = text.charCodeAt(at)) !== 44 && code !== 10 && code !== 13;) at++
      value = text.slice(from, at)
    }
    cells.push(value)
    if (text[at] === ',') {
      if (++at === text.length) cells.push('')
      continue
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    take(cells)
    cells = []
  }
}

const open = ({files, step, rows, columns, language, words}) => {
  const format = new Intl.NumberFormat(language).formatToParts(-12345.6)
  const sign = (type) => format.find((part) => part.type === type).value
  table = {
    files, step, rows, words, isForeign: !language.startsWith('id'), pieces: files.map(() => null), heads: [],
    group: sign('group'), decimal: sign('decimal'),
    day: new Intl.DateTimeFormat(language, {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'}),
    compare: new Intl.Collator(language, {numeric: true}).compare,
    columns: columns.map((column) => ({
      ...column, marks: new Map(column.marks.map(([text, ...rest]) => [text, rest])),
      values: [], codes: new Uint32Array(rows), index: new Map(), cells: [], folds: [], ranks: null,
    })),
  }
}

const take = (piece, text) => {
  const first = piece * table.step, last = Math.min(first + table.step, table.rows)
  let row = first - 1
  parse(text, (cells) => {
    if (row < first) table.heads = cells
    else if (row < last) {
      for (const column of table.columns) {
        const value = cells[column.place] ?? ''
        let code = column.index.get(value)
        if (code === undefined) column.index.set(value, code = column.values.push(value) - 1)
        column.codes[row] = code
      }
    }
    row++
  })
  if (row !== last) throw new Error('changed')
}

const fetchPiece = async (piece) => {
  try {
    const {signal} = stopper, answer = await fetch(table.files[piece], {signal})
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    const text = await answer.text()
    signal.throwIfAborted()
    take(piece, text)
    return true
  } catch (error) {
    table.pieces[piece] = null // to be asked for again
    throw error
  }
}

// Fetches the pieces that are still missing, a few at a time and each once; tells how far it is.
const need = async (pieces, tell) => {
  const missing = pieces.filter((piece) => table.pieces[piece] !== true), total = missing.length
  let done = 0
  const work = async () => {
    for (let piece; (piece = missing.shift()) !== undefined;) {
      table.pieces[piece] = await (table.pieces[piece] ??= fetchPiece(piece))
      tell(++done / total)
    }
  }
  await Promise.all([work(), work(), work()])
}

const all = () => table.files.map((_, piece) => piece)

// --- showing -----------------------------------------------------------------------------------------------------

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/
const grouped = (text) => {
  const found = NUMBER.exec(text)
  if (!found) return text
  const whole = found[2].replace(/\B(?=(\d{3})+$)/g, table.group)
  return found[1] + whole + (found[3] ? table.decimal + found[3] : '')
}

const host = (text) => {
  if (!/^https?:\/\/[^\s<>"']+$/i.test(text)) return ''
  try {
    return new URL(text).hostname.replace(/^www\./, '')
  } catch {
    return ''
  }
}

const width = (text) => text.length > 60 ? 'long' : text.length > 28 ? 'text' : ''
// Data are in Indonesian, whichever language the page is in: it says so to those who hear it.
const isForeign = (text) => table.isForeign && /\p{L}/u.test(text)

const SHOWN = {
  amount: (text) => [grouped(text), 'num'],
  number: (text) => [text, ''],
  boolean: (text) => [{true: table.words.yes, false: table.words.no}[text] ?? text, ''],
  datetime: (text) => [text.replace('T', ' ').replace('Z', '+00:00'), ''],
  date: (text) => {
    const day = new Date(text)
    return [isNaN(day) ? text : table.day.format(day), '']
  },
  text: (text) => {
    const way = text.trim(), name = host(way)
    if (name) return [name, '', way]
    return [text, width(text), '', '', '', isForeign(text)]
  },
}

// A cell as the page shows it: [words, class, address, mark, text, isForeign]; mark and text where there is no value.
const cellOf = (column, code) => column.cells[code] ??= (() => {
  const text = column.values[code], mark = column.marks.get(text)
  if (!mark) return SHOWN[column.kind](text)
  const [words, css, isOther] = mark
  return [words, column.kind === 'amount' ? 'num' : width(words), '', css, text, isOther && isForeign(words)]
})()

// Upper case, accents and the like make no difference to a search; a number is found as written and as shown.
const PLAIN = /^[\0-\x7f]*$/
const fold = (text) => (PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()
const foldOf = (column, code) => column.folds[code] ??= fold(
  column.kind === 'text' && !column.marks.has(column.values[code])
    ? column.values[code]
    : `${cellOf(column, code)[0]}\n${column.values[code]}`
)

// --- choosing rows -----------------------------------------------------------------------------------------------

// Compares two numbers by all their digits where a double cannot tell them apart.
const exact = (one, two) => {
  const a = NUMBER.exec(one), b = NUMBER.exec(two)
  if (!a || !b) return one < two ? -1 : +(one > two)
  const places = Math.max(a[3]?.length ?? 0, b[3]?.length ?? 0)
  const whole = ([, minus, digits, rest = '']) => BigInt(minus + digits + rest.padEnd(places, '0'))
  const difference = whole(a) - whole(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const LIMITLESS = {INF: Infinity, '-INF': -Infinity}
const value = (text) => LIMITLESS[text] ?? Number(text)
const NUMERIC = new Set(['amount', 'number'])
const byNumber = (one, two) => value(one) - value(two) || exact(one, two)
const byText = (one, two) => one < two ? -1 : +(one > two)

// Gives each distinct text of a column its rank; those that are no value get none (0).
const ranksOf = (column) => {
  if (column.ranks?.length === column.values.length) return column.ranks
  const isNumeric = NUMERIC.has(column.kind)
  const has = (text) => !column.marks.has(text) && !(isNumeric && isNaN(value(text)))
  const codes = column.values.map((_, code) => code).filter((code) => has(column.values[code]))
  const words = isNumeric ? byNumber : /date/.test(column.kind) ? byText : (a, b) => table.compare(a, b) || byText(a, b)
  codes.sort((one, two) => words(column.values[one], column.values[two]))
  column.ranks = new Uint32Array(column.values.length)
  codes.forEach((code, place) => { column.ranks[code] = place + 1 })
  return column.ranks
}

// Sorts by counting: stable, what has no value stands last either way.
const sorted = (name, isFalling) => {
  const column = table.columns.find((column) => column.name === name)
  const order = new Uint32Array(table.rows)
  if (!column) return order.map((_, row) => row)
  const ranks = ranksOf(column), most = column.values.length + 1
  const place = (code) => !ranks[code] ? most : isFalling ? most - ranks[code] : ranks[code]
  const starts = new Uint32Array(most + 2)
  for (let row = 0; row < table.rows; row++) starts[place(column.codes[row]) + 1]++
  for (let rank = 1; rank < starts.length; rank++) starts[rank] += starts[rank - 1]
  for (let row = 0; row < table.rows; row++) order[starts[place(column.codes[row])]++] = row
  return order
}

const wordsOf = (text) => fold(text).split(/\s+/).filter(Boolean)

// Tells of each distinct text of a column whether it passes what a reader asked.
const passing = (column, {among, from, to, words}) => Uint8Array.from(column.values, (text, code) => {
  if (among) return among.includes(text)
  if (words) return wordsOf(words).every((word) => foldOf(column, code).includes(word))
  if (column.marks.has(text)) return 0
  const compare = NUMERIC.has(column.kind) ? byNumber : byText
  return !(NUMERIC.has(column.kind) && isNaN(value(text)))
    && (!from || compare(text, from) >= 0) && (!to || compare(text, to) <= 0)
})

const chosen = (order, {filters, search}) => {
  const masks = filters.flatMap(({name, ...asked}) => {
    const column = table.columns.find((column) => column.name === name)
    return column ? [[[column.codes, passing(column, asked)]]] : []
  })
  for (const word of wordsOf(search)) {
    const has = (column) => Uint8Array.from(column.values, (_, code) => foldOf(column, code).includes(word))
    masks.push(table.columns.map((column) => [column.codes, has(column)]))
  }
  return masks.length
    ? order.filter((row) => masks.every((any) => any.some(([codes, mask]) => mask[codes[row]])))
    : order
}

const ordered = (state) => {
  const sort = `${state.falling} ${state.sort}`, key = JSON.stringify([sort, state.filters, state.search])
  if (cached.sort !== sort) cached = {sort, order: sorted(state.sort, state.falling)}
  if (cached.key !== key) Object.assign(cached, {key, rows: chosen(cached.order, state)})
  return cached.rows
}

// --- answering ---------------------------------------------------------------------------------------------------

const show = async (state, tell) => {
  const isPlain = !state.sort && !state.search && !state.filters.length
  const clamp = (found) => Math.max(1, Math.min(state.page, Math.ceil(found / state.size)))
  const picked = state.columns.map((name) => table.columns.find((column) => column.name === name)).filter(Boolean)
  const answer = (found, page, rowAt) => {
    const first = (page - 1) * state.size, rows = []
    for (let place = first; place < Math.min(first + state.size, found); place++) {
      const row = rowAt(place)
      rows.push([row + 2, ...picked.map((column) => cellOf(column, column.codes[row]))])
    }
    return {found, page, rows}
  }
  if (isPlain) { // as published: only the pieces in which this page lies
    const page = clamp(table.rows), first = (page - 1) * state.size
    const last = Math.min(first + state.size, table.rows) - 1
    const pieces = all().slice(Math.floor(first / table.step), Math.floor(last / table.step) + 1)
    await need(pieces, tell)
    return answer(table.rows, page, (place) => place)
  }
  await need(all(), tell)
  const rows = ordered(state)
  return answer(rows.length, clamp(rows.length), (place) => rows[place])
}

const quoted = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const save = async (state, tell) => {
  await need(all(), tell)
  const picked = state.columns.map((name) => table.columns.find((column) => column.name === name)).filter(Boolean)
  picked.sort((one, two) => one.place - two.place)
  const written = picked.map((column) => column.values.map(quoted))
  const alone = (line) => line || '""' // an empty line would be no row
  const rows = ordered(state), lines = [alone(picked.map((column) => quoted(table.heads[column.place])).join(','))]
  for (const row of rows) lines.push(alone(picked.map((column, place) => written[place][column.codes[row]]).join(',')))
  return {blob: new Blob([lines.join('\r\n'), '\r\n'], {type: 'text/csv;charset=utf-8'}), count: rows.length}
}

onmessage = async ({data: {task, ask, ...given}}) => {
  if (task === 'open') return open(given)
  if (task === 'stop') {
    stopper.abort()
    stopper = new AbortController()
    return
  }
  try {
    const answer = await {show, save}[task](given.state, (share) => postMessage({ask, share}))
    postMessage({ask, ...answer})
  } catch (error) {
    postMessage({ask, trouble: error.name === 'AbortError' ? 'stopped' : error.message === 'changed' ? 'changed' : 'failed'})
  }
}
