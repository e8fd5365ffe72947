import { type ComponentChildren, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clientPath, send } from './api.js';
import { ClientDetail } from './client.js';
import { button, nameOf, stateBadge, time } from './parts.js';
import type { Client, ExchangeLine, Tell } from './types.js';

/** What an operator can do with a client in each state. */
const ACTIONS: Readonly<Record<Client['state'], readonly string[]>> = {
  registered: ['revoke'],
  pending: ['approve', 'reject'],
  approved: ['revoke'],
  rejected: ['approve'],
  revoked: ['readmit'],
};

interface Props {
  readonly tell: Tell;
  /** Changes whenever there is news. */
  readonly news: number;
  readonly exchanges: readonly ExchangeLine[];
}

/** The clients, the first 200 of them, and one of them in full. */
export function Clients({ tell, news, exchanges }: Props): ComponentChildren {
  const [clients, setClients] = useState<readonly Client[]>([]);
  const [chosen, choose] = useState<string>();
  const load = () =>
    send<{ clients: Client[] }>('GET', '/operator/v1/clients?limit=200').then(
      (page) => setClients(page.clients),
      (error: Error) => tell(error.message, true),
    );
  useEffect(() => void load(), [news]);
  const act = (client: Client, action: string) =>
    send('POST', clientPath(client.clientId, `/${action}`)).then(
      () => {
        tell(`${nameOf(client)}: ${action} done.`);
        return load();
      },
      (error: Error) => tell(error.message, true),
    );
  const client = clients.find(({ clientId }) => clientId === chosen);
  return h(
    'section',
    { 'aria-labelledby': 'clients-title' },
    h('h2', { id: 'clients-title' }, 'Clients'),
    clients.length === 0
      ? h('p', { class: 'muted' }, 'No client yet: start a device, or register one.')
      : clientTable(clients, chosen, choose, act),
    client && h(ClientDetail, { key: client.clientId, client, tell, news, exchanges }),
  );
}

function clientTable(
  clients: readonly Client[],
  chosen: string | undefined,
  choose: (clientId: string | undefined) => void,
  act: (client: Client, action: string) => void,
): ComponentChildren {
  const rows = clients.map((client) => {
    const isChosen = client.clientId === chosen;
    const name = nameOf(client);
    return h(
      'tr',
      { key: client.clientId },
      h(
        'td',
        null,
        button(name, () => choose(isChosen ? undefined : client.clientId), { 'aria-expanded': isChosen }),
      ),
      h('td', null, stateBadge(client.state)),
      h('td', null, client.lastSeenAt ? time(client.lastSeenAt) : h('span', { class: 'muted' }, 'never')),
      h(
        'td',
        { class: 'actions' },
        ACTIONS[client.state].map((action) =>
          button(action, () => act(client, action), { 'aria-label': `${action} ${name}` }),
        ),
      ),
    );
  });
  const head = ['Client', 'State', 'Last seen (UTC)', 'Actions'].map((text) =>
    h('th', { scope: 'col' }, text),
  );
  return h(
    'div',
    { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Table of clients' },
    h('table', { class: 'data' }, h('thead', null, h('tr', null, head)), h('tbody', null, rows)),
  );
}
