/** Where the token of this tab's session is kept: it ends with the tab. */
const KEY = 'margo-console';

/** What the WFM objected to, in words. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function hasSession(): boolean {
  return sessionStorage.getItem(KEY) !== null;
}

export function endSession(): void {
  sessionStorage.removeItem(KEY);
}

/** Exchanges the token of the link, or the operator's, for a session. */
export async function openSession(token: string): Promise<void> {
  const { session } = await send<{ session: string }>('POST', '/console/session', JSON.stringify({ token }));
  sessionStorage.setItem(KEY, session);
}

/** The token in the fragment of the address, which is taken out of it. */
export function takeFragment(): string | undefined {
  const token = location.hash.slice(1);
  if (token === '') return undefined;
  history.replaceState(null, '', location.pathname);
  return token;
}

/** Sends a request with the token of the session. @throws Refused */
export async function send<Value>(
  method: string,
  path: string,
  body?: string,
  type = 'application/json',
): Promise<Value> {
  const token = sessionStorage.getItem(KEY);
  const headers = {
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': type }),
  };
  const response = await fetch(path, {
    method,
    headers,
    cache: 'no-store',
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  if (!response.ok) throw new Refused(response.status, sentenceOf(text, response.status));
  return (text === '' ? undefined : JSON.parse(text)) as Value;
}

interface Problem {
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

function sentenceOf(text: string, status: number): string {
  try {
    const { detail = `The WFM responded ${status}.`, errors = [] } = JSON.parse(text) as Problem;
    return [detail, ...errors.slice(0, 5).map(({ field, message }) => `${field}: ${message}`)].join(' ');
  } catch {
    return `The WFM responded ${status}.`;
  }
}

export function clientPath(clientId: string, rest = ''): string {
  return `/operator/v1/clients/${encodeURIComponent(clientId)}${rest}`;
}
