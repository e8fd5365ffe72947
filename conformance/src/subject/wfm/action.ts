/** Kinds of keys that clients of the suite sign with. */
export type KeyKind = 'ec-p256' | 'ec-p384' | 'ec-p521' | 'rsa-1024' | 'rsa-2048' | 'rsa-3072' | 'ed25519';

/** How a certificate, or the text it is sent as, differs from a good one. */
export interface CertificateVariation {
  readonly validity?: 'expired' | 'not-yet-valid';
  readonly encoding?: 'base64-of-der' | 'base64-of-pem' | 'pem';
  readonly damage?: 'truncated' | 'trailing-octet' | 'two-certificates';
  /** Sent in its place. */
  readonly text?: string;
}

/** A body: a text, octets, a JSON value, or an example of the contract, with changes by JSON Pointer. */
export interface BodySource {
  readonly text?: string;
  readonly base64?: string;
  readonly json?: unknown;
  readonly example?: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Adds an extension whose value is this many arrays, one inside the other. */
  readonly deep?: number;
}

export type DigestVariation =
  | 'none'
  | 'wrong'
  | 'sha-512'
  | 'both'
  | 'one-wrong'
  | { readonly value: string };

/** How a signature differs from the usual one; times are seconds from now. */
export interface SignatureVariation {
  readonly label?: string;
  readonly components?: readonly string[];
  readonly omit?: readonly string[];
  readonly add?: readonly string[];
  readonly algorithm?: string;
  /** An ECDSA signature as DER, where RFC 9421 wants r and s at fixed length. */
  readonly encoding?: 'der';
  /** The client whose key signs. */
  readonly with?: string;
  readonly created?: number | null;
  readonly expires?: number;
  readonly keyid?: string | null;
  readonly alg?: string | null;
  readonly nonce?: string | null;
  /** Names of parameters that come first. */
  readonly order?: readonly string[];
  readonly tag?: string;
  /** The client whose key makes another signature first. */
  readonly twice?: string;
}

/** What is changed after signing. */
export interface Tampering {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly body?: BodySource;
  /** Makes Content-Digest fit the body as changed. */
  readonly digest?: 'recompute';
  readonly headers?: HeaderChanges;
  readonly signature?: 'flip' | 'truncate' | 'empty' | 'relabel' | 'capitals';
}

/** How a request is put on the wire, where that differs from the usual form of HTTP/1.1. */
export interface WireVariation {
  /** The request target in absolute form (RFC 9112 §3.2.2). */
  readonly target?: 'absolute';
  readonly names?: 'lower' | 'upper';
  /** Header field lines that are sent after all others. */
  readonly lines?: readonly string[];
  /** Fields whose members are sent on a line each (RFC 9110 §5.3). */
  readonly split?: readonly string[];
  /** A field whose value goes on in the next line (RFC 9112 §5.2). */
  readonly fold?: string;
  /** How the length of the body is told: by chunks, or by chunks and Content-Length. */
  readonly framing?: 'chunked' | 'chunked-and-length';
  /** Octets that follow the request on the connection. */
  readonly followedBy?: string;
  /** The request breaks HTTP/1.1, so the response need not be one of the interface. */
  readonly malformed?: true;
}

/** Header fields by name; null leaves out one that would be sent. */
export type HeaderChanges = Readonly<Record<string, string | null>>;

/** What every signed request can vary. */
export interface RequestVariation {
  readonly client?: string;
  readonly headers?: HeaderChanges;
  readonly body?: BodySource;
  readonly digest?: DigestVariation;
  readonly sign?: 'none' | SignatureVariation;
  readonly tamper?: Tampering;
  readonly wire?: WireVariation;
}

export interface OnboardAction extends RequestVariation {
  readonly key?: KeyKind;
  readonly certificate?: CertificateVariation;
  /** Nobody tells the WFM of the certificate beforehand. */
  readonly register?: false;
}

export interface RequestAction extends RequestVariation {
  readonly operation?: string;
  readonly method?: string;
  readonly path?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** One of its own when absent; one that stays open, that one again, or a new one that resumes its session. */
  readonly connection?: 'keep' | 'kept' | 'resumed';
}

/** Gives a client an SVID, with mutual TLS: a new client when there is none, otherwise another SVID of the same SPIFFE ID. */
export interface SvidAction extends OfClient {
  readonly key?: KeyKind;
  /** In what it differs from a usual SVID. */
  readonly as?: string;
}

/** Short for a request that reports a device, so that others may refer to it. */
export interface ReportDeviceAction extends OfClient {
  readonly id: string;
  /** Name of an example of createDeviceCapabilities. */
  readonly example?: string;
}

export interface ConnectAction {
  readonly with: 'TLS' | 'TLSv1.3' | 'TLSv1.2' | 'TLSv1.1' | 'plain-http';
  /** A certificate, base64 of DER or PEM, to trust in place of the CA of the run. */
  readonly ca?: string;
  /** Whose SVID is presented, with mutual TLS. */
  readonly client?: string;
  /** Only suites that RFC 9325 advises against. */
  readonly ciphers?: 'weak';
}

export interface OfClient {
  readonly client?: string;
}

export interface AssignDeploymentAction extends OfClient {
  readonly id: string;
  /** Name of an example of getDeployment. */
  readonly example?: string;
  readonly set?: Readonly<Record<string, unknown>>;
}

export interface RemoveDeploymentAction extends OfClient {
  readonly id: string;
}

export interface SetMaintenanceAction {
  readonly on: boolean;
  readonly retryAfterSeconds?: number;
}

export interface FailAction {
  readonly on: boolean;
}

/** The actions of steps by the member that names them in a case file. */
export interface Actions {
  readonly onboard: OnboardAction;
  readonly request: RequestAction;
  readonly 'report-device': ReportDeviceAction;
  readonly resend: string;
  readonly connect: ConnectAction;
  readonly 'register-certificate': OfClient;
  readonly 'approve-client': OfClient;
  readonly 'reject-client': OfClient;
  readonly 'revoke-client': OfClient;
  readonly 'readmit-client': OfClient;
  readonly 'assign-deployment': AssignDeploymentAction;
  readonly 'remove-deployment': RemoveDeploymentAction;
  readonly 'set-maintenance': SetMaintenanceAction;
  readonly throttle: SetMaintenanceAction;
  readonly fail: FailAction;
  readonly svid: SvidAction;
  readonly 'accept-client': OfClient;
  readonly 'remove-client': OfClient;
  readonly 'begin-rotation': object;
  readonly 'complete-rotation': object;
  readonly wait: 'connection-age';
}

export type ActionKind = keyof Actions;
