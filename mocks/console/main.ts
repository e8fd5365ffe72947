import { type ComponentChildren, h, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { endSession, hasSession, openSession, Refused, send, takeFragment } from './api.js';
import { Clients } from './clients.js';
import { Faults } from './faults.js';
import { button } from './parts.js';
import { Traffic } from './traffic.js';
import type { ExchangeLine, Tell } from './types.js';

const VIEWS = ['Clients', 'Traffic', 'Faults'] as const;
type View = (typeof VIEWS)[number];
/** How long to wait before asking again after a failure, and at least between two looks, in milliseconds. */
const PAUSE = 500;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

function App(): ComponentChildren {
  const [isOpen, setOpen] = useState(hasSession());
  const [message, setMessage] = useState({ text: '', isBad: false });
  const tell: Tell = (text, isBad = false) => setMessage({ text, isBad });
  const open = (token: string) =>
    openSession(token).then(
      () => {
        setOpen(true);
        setMessage({ text: '', isBad: false });
      },
      (error: Error) => tell(error.message, true),
    );
  useEffect(() => {
    const token = takeFragment();
    if (token !== undefined) void open(token);
  }, []);
  const lose = () => {
    endSession();
    setOpen(false);
  };
  return h(
    'div',
    { class: 'console' },
    isOpen ? h(Workbench, { tell, lose }) : h(SignIn, { open }),
    h(
      'p',
      {
        role: 'status',
        class: message.text === '' ? 'visually-hidden' : `toast tone-${message.isBad ? 'fail' : 'pass'}`,
      },
      message.text,
    ),
  );
}

function SignIn({ open }: { readonly open: (token: string) => void }): ComponentChildren {
  const [token, setToken] = useState('');
  return h(
    'main',
    { class: 'narrow' },
    h('h1', null, 'WFM in a box'),
    h(
      'p',
      null,
      'Open the link in the line that margo-mock wfm printed, which works once, or enter the operator token.',
    ),
    h(
      'form',
      {
        class: 'tools',
        onSubmit: (event: Event) => {
          event.preventDefault();
          open(token);
        },
      },
      h('label', { for: 'token' }, 'Operator token'),
      h('input', {
        id: 'token',
        class: 'field',
        type: 'password',
        autocomplete: 'off',
        value: token,
        onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => setToken(currentTarget.value),
      }),
      h('button', { class: 'button primary' }, 'Open'),
    ),
  );
}

function Workbench({ tell, lose }: { readonly tell: Tell; readonly lose: () => void }): ComponentChildren {
  const [view, setView] = useState<View>('Clients');
  const [news, setNews] = useState(0);
  const [exchanges, setExchanges] = useState<readonly ExchangeLine[]>([]);
  useEffect(() => {
    const state = { isOver: false };
    void follow(
      state,
      (seen, lines) => {
        setNews(seen);
        setExchanges(lines);
      },
      lose,
    );
    return () => {
      state.isOver = true;
    };
  }, []);
  return h(
    'div',
    null,
    h(
      'header',
      { class: 'top' },
      h('h1', null, 'WFM in a box'),
      h(
        'nav',
        { 'aria-label': 'Views' },
        VIEWS.map((name) =>
          button(name, () => setView(name), {
            key: name,
            'aria-current': view === name ? 'page' : undefined,
          }),
        ),
      ),
      h(MaintenanceSwitch, { tell }),
    ),
    h(
      'main',
      null,
      view === 'Clients' && h(Clients, { tell, news, exchanges }),
      view === 'Traffic' && h(Traffic, { exchanges, tell }),
      view === 'Faults' && h(Faults, { tell }),
    ),
  );
}

/** Waits for news as long as the page shows the workbench. */
async function follow(
  state: { readonly isOver: boolean },
  hand: (seen: number, lines: readonly ExchangeLine[]) => void,
  lose: () => void,
): Promise<void> {
  let seen = -1;
  while (!state.isOver) {
    try {
      const next = await send<{ seen: number; exchanges: ExchangeLine[] }>(
        'GET',
        `/console/exchanges?seen=${seen}`,
      );
      seen = next.seen;
      hand(seen, next.exchanges);
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return lose();
    }
    await pause();
  }
}

function MaintenanceSwitch({ tell }: { readonly tell: Tell }): ComponentChildren {
  const [isClosed, setClosed] = useState(false);
  useEffect(() => {
    send<{ enabled: boolean }>('GET', '/operator/v1/maintenance').then(
      ({ enabled }) => setClosed(enabled),
      (error: Error) => tell(error.message, true),
    );
  }, []);
  const flip = () =>
    send<{ enabled: boolean }>(
      'PUT',
      '/operator/v1/maintenance',
      JSON.stringify({ enabled: !isClosed }),
    ).then(
      ({ enabled }) => {
        setClosed(enabled);
        tell(enabled ? 'The device interface is closed for maintenance.' : 'The device interface is open.');
      },
      (error: Error) => tell(error.message, true),
    );
  return h(
    'label',
    { class: 'chip' },
    h('input', { type: 'checkbox', role: 'switch', checked: isClosed, onChange: () => void flip() }),
    'maintenance',
  );
}

const place = document.getElementById('console');
if (place !== null) {
  place.textContent = '';
  render(h(App, null), place);
}
