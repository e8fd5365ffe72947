import { type ComponentChildren, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clientPath, send } from './api.js';
import { block, button, nameOf, visible } from './parts.js';
import { Timeline } from './timeline.js';
import type { Client, Deployment, Device, ExchangeLine, StatusRecord, Tell } from './types.js';

interface Props {
  readonly client: Client;
  readonly tell: Tell;
  readonly news: number;
  readonly exchanges: readonly ExchangeLine[];
}

interface Record {
  readonly devices: readonly Device[];
  readonly manifestVersion: number;
  readonly deployments: readonly Deployment[];
  readonly statuses: readonly StatusRecord[];
}

const EMPTY: Record = { devices: [], manifestVersion: 0, deployments: [], statuses: [] };
/** The `id` of a deployment document. */
const DOCUMENT_ID = /^\s*id:\s*["']?([0-9a-f]{8}-[0-9a-f-]{27})\b/im;

/** One client: its devices, what it is meant to run, and what it said of that. */
export function ClientDetail({ client, tell, news, exchanges }: Props): ComponentChildren {
  const [record, setRecord] = useState(EMPTY);
  const { clientId } = client;
  const load = () => loadRecord(clientId).then(setRecord, (error: Error) => tell(error.message, true));
  useEffect(() => void load(), [clientId, news]);
  const assign = async (file: File) => {
    const text = await file.text();
    const id = DOCUMENT_ID.exec(text)?.[1];
    if (id === undefined) return tell(`${visible(file.name)} holds no id of a deployment.`, true);
    await send('PUT', clientPath(clientId, `/deployments/${id}`), text, 'application/yaml').then(
      () => tell(`${visible(file.name)} is assigned as ${id}.`),
      (error: Error) => tell(error.message, true),
    );
    await load();
  };
  const withdraw = (id: string) =>
    send('DELETE', clientPath(clientId, `/deployments/${id}`))
      .then(
        () => tell(`${id} is withdrawn.`),
        (error: Error) => tell(error.message, true),
      )
      .then(load);
  return h(
    'article',
    { class: 'card detail', 'aria-labelledby': 'client-title' },
    h('h3', { id: 'client-title' }, nameOf(client)),
    facts(client),
    h('h4', null, 'Devices'),
    record.devices.length === 0 ? h('p', { class: 'muted' }, 'None reported.') : deviceTree(record.devices),
    h('h4', null, `Deployments (manifest version ${record.manifestVersion})`),
    deploymentList(record.deployments, withdraw),
    h(DropZone, { assign }),
    h(Timeline, { deployments: record.deployments, statuses: record.statuses, clientId, exchanges }),
  );
}

async function loadRecord(clientId: string): Promise<Record> {
  const [devices, desired, statuses] = await Promise.all([
    send<{ devices: Device[] }>('GET', clientPath(clientId, '/capabilities')),
    send<{ manifestVersion: number; deployments: Deployment[] }>('GET', clientPath(clientId, '/deployments')),
    send<{ statuses: StatusRecord[] }>('GET', clientPath(clientId, '/statuses?limit=500')),
  ]);
  return { ...devices, ...desired, ...statuses };
}

function facts({ clientId, subject = '', certificateFingerprint = '' }: Client): ComponentChildren {
  const pairs = [
    ['Client id', clientId],
    ['Certificate', subject],
    ['Fingerprint', certificateFingerprint],
  ].filter(([, value]) => value !== '');
  return h(
    'dl',
    { class: 'facts' },
    pairs.map(([name, value]) => [h('dt', null, name), h('dd', null, visible(value ?? ''))]),
  );
}

/** A gateway comes before its children, whose ids go on after its own. */
function deviceTree(devices: readonly Device[], parent = ''): ComponentChildren {
  const isBelow = ({ deviceId }: Device, id: string) => id === '' || deviceId.startsWith(`${id}/`);
  const below = devices.filter((device) => isBelow(device, parent));
  const top = below.filter(
    (device) => !below.some((other) => other !== device && isBelow(device, other.deviceId)),
  );
  return h(
    'ul',
    { class: 'tree' },
    top.map((device) => {
      const children = below.filter((other) => other !== device && isBelow(other, device.deviceId));
      const name = visible(device.deviceId.slice(parent === '' ? 0 : parent.length + 1));
      return h(
        'li',
        { key: device.deviceId },
        h(
          'details',
          null,
          h('summary', null, name),
          block(`Capabilities of ${name}`, JSON.stringify(device.capabilities, null, 2)),
        ),
        children.length > 0 && deviceTree(children, device.deviceId),
      );
    }),
  );
}

function deploymentList(
  deployments: readonly Deployment[],
  withdraw: (id: string) => void,
): ComponentChildren {
  if (deployments.length === 0) return h('p', { class: 'muted' }, 'Nothing is assigned.');
  return h(
    'ul',
    { class: 'plain' },
    deployments.map(({ deploymentId, digest }) =>
      h(
        'li',
        { key: deploymentId },
        h('code', null, deploymentId),
        ' ',
        h('span', { class: 'muted' }, digest.slice(0, 19), '… '),
        button('withdraw', () => withdraw(deploymentId), { 'aria-label': `withdraw ${deploymentId}` }),
      ),
    ),
  );
}

/** Takes a file that is dropped on it, or chosen by its button. */
function DropZone({ assign }: { readonly assign: (file: File) => void }): ComponentChildren {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file !== undefined) assign(file);
  };
  return h(
    'div',
    {
      class: `drop${isOver ? ' over' : ''}`,
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      },
    },
    h('label', { for: 'document' }, 'Drop a deployment document (YAML) here, or choose one: '),
    h('input', {
      id: 'document',
      type: 'file',
      accept: '.yaml,.yml',
      onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
        take(currentTarget.files);
        currentTarget.value = '';
      },
    }),
  );
}
