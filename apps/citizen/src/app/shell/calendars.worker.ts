// The first date in words has the browser look through the calendars of all its locales, once for page and workers.
new Intl.DateTimeFormat().format();
postMessage('read');
