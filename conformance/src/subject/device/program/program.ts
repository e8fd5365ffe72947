/** Who the device is, and whom it trusts, in the mutual-TLS profile. Of the file and the service, one is given and the other empty. */
export interface DeviceIdentity {
  /** PEM: its leaf, then the intermediate. */
  readonly svidFile: string;
  /** PEM (PKCS #8). */
  readonly keyFile: string;
  /** The trust bundle, JSON. */
  readonly bundleFile: string;
  /** Origin of the identity service. */
  readonly misUrl: string;
  /** Root CA of the identity service, PEM; empty when it is known by its pin. */
  readonly misCaFile: string;
  /** Base64 of the SHA-256 of its SubjectPublicKeyInfo. */
  readonly misPin: string;
}

/** What the program of a device is told at its start. */
export interface Surroundings {
  /** Root URLs of the WFM, the preferred one first. */
  readonly urls: readonly string[];
  /** File with the root CA of the WFM, PEM; empty in the mutual-TLS profile. */
  readonly caFile: string;
  /** In the mutual-TLS profile. */
  readonly identity?: DeviceIdentity;
  /** Folder that is empty at the first start and stays between the starts of a case. */
  readonly stateFolder: string;
  readonly pollSeconds: number;
  /** Further settings that a case needs, such as `downtime`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A running program. */
export interface RunningProgram {
  /** How it ended, as half a sentence; undefined while it runs. */
  readonly ended: string | undefined;
  /** The last of what it wrote. */
  readonly lastWords: string;
  /** Resolves once it has ended, however that came. */
  readonly exit: Promise<void>;
  /** Ends it at once, with all that it started, as a loss of power would. */
  kill(): Promise<void>;
}

/** How a device is started: by a command, within this process, or by a person. */
export interface DeviceProgram {
  /** What it is, for the report. */
  readonly description: string;
  /** Whether the suite can kill it and start it again. */
  readonly controllable: boolean;
  start(surroundings: Surroundings): Promise<RunningProgram>;
}
