{% if version %}
// Keeps what a reader has visited, for when there is no network. The network is always asked first. A portal that was
// published anew has another version and begins with nothing: old figures do not stand beside new ones.
'use strict'
const NAME = `luring ${registration.scope} `, KEPT = `${NAME}{{ version }}`
const FIRST = '{{ first | join(" ") }}'.split(' '), SHOWN = '{{ shown | join(" ") }}'.split(' ')
const MOST_BYTES = 500_000, MOST_FILES = 300

// A page has one address, whatever was asked of it and however its folder is named.
const placeOf = (address) => {
  const {origin, pathname} = new URL(address)
  return origin + pathname.replace(/\/$/, '/index.html')
}
const isOurs = (address) => address.startsWith(registration.scope)
const firstPlaces = FIRST.map((path) => new URL(path, registration.scope).href)

// Keeps a page, or what a page loads; a file that is downloaded is on the reader's disk already.
const keep = async (address, isPage, answer) => {
  const {headers, status, type, redirected} = answer
  const isDownload = isPage && !headers.get('content-type')?.startsWith('text/html')
  if (status !== 200 || type !== 'basic' || redirected || isDownload) return
  if (headers.get('content-length') > MOST_BYTES) return
  const body = await answer.blob()
  if (body.size > MOST_BYTES) return
  const cache = await caches.open(KEPT)
  await cache.put(placeOf(address), new Response(body, {headers}))
  for (const {url} of (await cache.keys()).slice(0, -MOST_FILES)) if (!firstPlaces.includes(url)) await cache.delete(url)
}

const answerTo = async (event) => {
  const {request} = event, isPage = request.mode === 'navigate'
  try {
    const answer = await fetch(request)
    event.waitUntil(keep(request.url, isPage, answer.clone()).catch(() => {}))
    return answer
  } catch (trouble) {
    const kept = await caches.match(placeOf(request.url), {cacheName: KEPT})
    if (kept) return kept
    if (!isPage) throw trouble
    const path = request.url.slice(registration.scope.length)
    const shown = SHOWN.find((page) => path.startsWith(page.replace(/luring.*/, '') || ' ')) ?? SHOWN[0]
    return Response.redirect(new URL(shown, registration.scope).href)
  }
}

addEventListener('install', (event) => {
  skipWaiting()
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(firstPlaces)))
})

// The page that brought this worker was there before it: it was visited, and is kept too.
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(NAME) && name !== KEPT) await caches.delete(name)
  await clients.claim()
  for (const {url} of await clients.matchAll({type: 'window'})) {
    if (isOurs(url)) await fetch(url).then((answer) => keep(url, true, answer)).catch(() => {})
  }
})()))

addEventListener('fetch', (event) => {
  const {method, url, destination, headers} = event.request
  if (method === 'GET' && isOurs(url) && destination !== 'iframe' && !headers.has('range')) {
    event.respondWith(answerTo(event))
  }
})
{% else %}
// This portal keeps nothing on its readers' devices. What an earlier one has kept goes, and its worker with it.
'use strict'
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(`luring ${registration.scope} `)) await caches.delete(name)
  await registration.unregister()
})()))
{% endif %}
