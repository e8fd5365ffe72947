/** A client as the operator interface shows it. */
export interface Client {
  readonly clientId: string;
  readonly state: 'registered' | 'pending' | 'approved' | 'rejected' | 'revoked';
  readonly label?: string;
  readonly subject?: string;
  readonly certificateFingerprint?: string;
  readonly lastSeenAt?: string;
}

export interface Device {
  readonly deviceId: string;
  readonly reportedAt: string;
  readonly capabilities: unknown;
}

export interface Deployment {
  readonly deploymentId: string;
  readonly digest: string;
  readonly assignedAt: string;
}

export interface StatusRecord {
  readonly sequence: number;
  readonly receivedAt: string;
  readonly status: { readonly deploymentId?: string; readonly status?: { readonly state?: string } };
}

/** An exchange as the console lists it. */
export interface ExchangeLine {
  readonly sequence: number;
  readonly at: string;
  readonly durationMilliseconds: number;
  readonly method: string;
  readonly target: string;
  readonly status: number;
  readonly operation?: string;
  readonly clientId?: string;
  readonly manifestVersion?: string;
  readonly isExplained: boolean;
}

interface MessageText {
  readonly head: string;
  readonly length: number;
  readonly body: string;
}

export interface OpenedExchange extends ExchangeLine {
  readonly request: MessageText;
  readonly response: MessageText;
  readonly explanation: readonly string[];
}

export interface Fault {
  readonly name: string;
  readonly requirement: string;
  readonly effect: string;
  readonly on: boolean;
  readonly switchable: boolean;
}

/** Says something to everybody, those who do not see the page too. */
export type Tell = (text: string, isBad?: boolean) => void;
