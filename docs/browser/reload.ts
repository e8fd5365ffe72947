/** Loads the page anew whenever the preview has built another state of the site. */
const events = new EventSource('/preview/events');
events.addEventListener('rebuilt', () => location.reload());
addEventListener('beforeunload', () => events.close());
