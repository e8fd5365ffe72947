import { darkTheme, lightTheme } from './redoc-theme.js';

declare global {
  var margoDocument: object;
  var Redoc: {
    init(document: object, options: object, element: Element, done: (error?: Error) => void): void;
  };
}

/** Lets Redoc show the document in place of the plain list that the page holds. */
function showDocument(element: HTMLElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => location.reload());
  const { json = '', yaml = '' } = element.dataset;
  globalThis.Redoc.init(
    globalThis.margoDocument,
    {
      theme: dark.matches ? darkTheme : lightTheme,
      // The search of the site finds operations too, and knows the requirements.
      disableSearch: true,
      // Whatever markup a description brings along, no script gets through.
      sanitize: true,
      downloadUrls: [
        { title: 'JSON', url: json },
        { title: 'YAML', url: yaml },
      ],
      // Long paths are cut off in the narrow panel on the right.
      pathInMiddlePanel: true,
      nativeScrollbars: true,
      // The header stays.
      scrollYOffset: 'body > header',
      expandResponses: '200,201,202',
      jsonSamplesExpandLevel: 3,
    },
    element,
    () => {
      // What scrolls has to be reached with the keyboard.
      for (const pre of element.querySelectorAll('pre')) pre.tabIndex = 0;
      element.setAttribute('data-ready', '');
    },
  );
}

const element = document.getElementById('redoc');
if (element !== null) showDocument(element);
