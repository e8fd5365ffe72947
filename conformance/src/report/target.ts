/** The product that was judged. */
export interface Component {
  readonly name: string;
  readonly version: string;
}

interface Judged {
  readonly component?: Component;
}

/** A server, known by its root URL. */
interface ServerTarget extends Judged {
  readonly kind: 'wfm' | 'mis';
  readonly url: string;
}

/** A device, known by the command that starts it; a device that a person starts has none. */
interface DeviceTarget extends Judged {
  readonly kind: 'device';
  readonly command?: string;
}

/** What was judged, by its kind. */
export type ReportTarget = ServerTarget | DeviceTarget;

/** Where the target is found, for people: its URL, or the command that starts it. */
export function placeOf(target: ReportTarget): string {
  if (target.kind !== 'device') return target.url;
  return target.command ?? 'a device that a person starts';
}
