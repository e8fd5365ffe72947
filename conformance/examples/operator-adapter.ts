/**
 * An adapter for `margo-conformance wfm --operator-exec`, to copy and change: it does what the suite asks for through
 * the operator interface of this project. Replace `perform` by calls of your own product.
 *
 * It reads OPERATOR_URL and OPERATOR_TOKEN. Standard output belongs to the suite; write everything else to standard
 * error.
 */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';

interface Call {
  readonly id: number;
  readonly function: string;
  readonly clientId?: string;
  readonly deploymentId?: string;
  readonly document?: string;
  readonly certificate?: string;
  readonly retryAfterSeconds?: number | null;
  readonly on?: boolean;
}

const { OPERATOR_URL: root = '', OPERATOR_TOKEN: token = '' } = process.env;

/** Does one thing and resolves when it is in force; throws a sentence when it cannot be done. */
async function perform(call: Call): Promise<unknown> {
  const clientId = call.clientId ?? (await idOf(call.certificate));
  const client = `/clients/${encodeURIComponent(clientId ?? '')}`;
  const deployment = `${client}/deployments/${encodeURIComponent(call.deploymentId ?? '')}`;
  switch (call.function) {
    case 'register-certificate':
      return register(call.certificate);
    case 'approve-client':
      // This WFM keeps no client of a certificate that it does not know, so there is none to approve or to reject.
      return clientId === undefined ? register(call.certificate) : request('POST', `${client}/approve`);
    case 'reject-client':
      return clientId === undefined ? undefined : request('POST', `${client}/reject`);
    case 'revoke-client':
    case 'readmit-client':
      return request('POST', `${client}/${call.function.replace('-client', '')}`);
    case 'assign-deployment':
      return request('PUT', deployment, call.document, 'application/yaml');
    case 'remove-deployment':
      return request('DELETE', deployment);
    case 'set-maintenance':
      return request('PUT', '/maintenance', JSON.stringify(maintenance(call.retryAfterSeconds)));
    case 'throttle':
      return request('PUT', '/maintenance', JSON.stringify(maintenance(call.retryAfterSeconds, 429)));
    case 'fail':
      return request('PUT', '/maintenance', JSON.stringify({ enabled: call.on, status: 500 }));
    default:
      throw new Error(`there is no function ${call.function}`);
  }
}

async function register(certificate: string | undefined): Promise<unknown> {
  const [result] = await request('POST', '/clients', JSON.stringify([{ certificate }]));
  return { clientId: result.clientId };
}

/** The client with a certificate: one that waits for approval has no id that the suite could know. */
async function idOf(certificate = ''): Promise<string | undefined> {
  const wanted = createHash('sha256').update(Buffer.from(certificate, 'base64')).digest('hex');
  const { clients } = await request('GET', '/clients?limit=1000');
  const one = clients.find((client: Record<string, string>) => client.certificateFingerprint === wanted);
  return one?.clientId;
}

function maintenance(retryAfterSeconds: number | null | undefined, status = 503) {
  return retryAfterSeconds == null ? { enabled: false } : { enabled: true, status, retryAfterSeconds };
}

async function request(method: string, path: string, body?: string, type = 'application/json') {
  const headers = { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': type }) };
  const response = await fetch(`${root}/operator/v1${path}`, { method, headers, body: body ?? null });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

function write(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function answer(line: string): Promise<void> {
  const call: Call = JSON.parse(line);
  try {
    write({ id: call.id, result: await perform(call) });
  } catch (error) {
    write({ id: call.id, error: error instanceof Error ? error.message : String(error) });
  }
}

// The greeting names what this adapter can do. Cases that need anything else are not run.
write({
  adapter: 'margo-operator-adapter/1',
  functions: [
    'register-certificate',
    'approve-client',
    'reject-client',
    'revoke-client',
    'readmit-client',
    'assign-deployment',
    'remove-deployment',
    'set-maintenance',
    'throttle',
    'fail',
  ],
});
createInterface({ input: process.stdin }).on('line', (line) => void answer(line));
