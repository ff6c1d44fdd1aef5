// Tells for the reader's day what the build told for its own; never for an earlier day.
const built = document.querySelector('[data-words]'), now = new Date()
const today = now.toLocaleDateString('sv') // ISO
const say = built?.dataset.words.split('|')
const span = (day) => {
  const [y, m, d, Y, M, D] = `${day}-${today}`.split('-'), n = (Y - y) * 12 + (M - m) - (D < d)
  return [n / 12 | 0, n % 12, n < 1 && (new Date(today) - new Date(day)) / 864e5]
    .map((n, i) => n > 0 ? n + (n > 1 && say[i + 6] || say[i]) : '').join(' ').trim() || say[3]
}
if (today > built?.dateTime) {
  built.textContent = now.toLocaleDateString(say[5] || 'id', {dateStyle: 'long'})
  for (const time of document.querySelectorAll('[data-since]')) {
    const {since, soon, late} = time.dataset
    if (today >= soon) time.className = 'badge warn', time.textContent = say[4]
    if (today >= late) time.className = 'badge bad'
    if (!late || today >= late) time.textContent = since + span(time.dateTime)
  }
}
