import { BundleError } from '../error/index.js';

/** Names that are devices on Windows in every directory, whatever stands behind a dot. */
const DEVICE =
  /^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$|clock\$) *(\.|$)/i;

/** Why a name is refused, in the order in which the reasons are looked for. */
const FAULTS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^\.{0,2}$/, 'names no file'],
  [/\//, 'leads out of the root'],
  [/\\/, 'has a backslash'],
  [/^[A-Za-z]:/, 'begins with a drive letter'],
  [/\p{Cc}/u, 'has a control character'],
  // Behind a colon NTFS has streams of a file; the others it does not allow.
  [/[:<>"|?*]/, 'has a character that is special on Windows'],
  // Windows takes them off, so that two names are one.
  [/[. ]$/, 'ends in a dot or a space'],
  [DEVICE, 'is that of a device on Windows'],
];

/**
 * Reads the name of an entry: a file in the root of the archive, with or without `./` before it. Whatever could lead
 * elsewhere when a program makes a file of it, or be something else than a file, on any system, is refused.
 *
 * @throws BundleError `bundle-entry-name`
 */
export function parseEntryName(name: string): string {
  const plain = name.startsWith('./') ? name.slice(2) : name;
  const [, reason] = FAULTS.find(([pattern]) => pattern.test(plain)) ?? [];
  if (reason === undefined) return plain;
  throw new BundleError('bundle-entry-name', `The name of an entry ${reason}: ${JSON.stringify(name)}`);
}
