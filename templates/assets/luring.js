// Lets pages that were visited be read again without a network (luring.js at the root). From a folder browsers refuse.
navigator.serviceWorker?.register(new URL('../luring.js', document.currentScript.src)).catch(() => {})
