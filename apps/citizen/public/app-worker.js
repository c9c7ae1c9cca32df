// The service worker of the app: Angular's, and before it the door for photos that other apps share with this one
// (`share_target` in the manifest). The photos wait on the device until the page takes them, so that sharing needs
// neither network nor an account.
const waitingPhotos = 'ns.shared-photos';
/** As many as one report takes. */
const most = 5;

addEventListener('fetch', (event) => {
  if (event.request.method === 'POST' && new URL(event.request.url).pathname === '/share') {
    // Angular's worker would send it to the server.
    event.stopImmediatePropagation();
    event.respondWith(keepShared(event.request));
  }
});

/** Whatever happens, the page opens: it says what is missing. */
async function keepShared(request) {
  try {
    const files = (await request.formData()).getAll('photos').filter((each) => each instanceof File && each.size > 0);
    await caches.delete(waitingPhotos);
    const waiting = await caches.open(waitingPhotos);
    for (const [place, file] of files.slice(0, most).entries()) {
      const headers = { 'content-type': file.type, 'x-name': encodeURIComponent(file.name) };
      await waiting.put(`/share/${place}`, new Response(file, { headers }));
    }
  } catch (failure) {
    console.error('shared photos could not be kept', failure);
  }
  return Response.redirect('/share', 303);
}

importScripts('./ngsw-worker.js');
