/** Octets of a block; files start at a multiple of it (POSIX.1-2017, ustar). */
const BLOCK = 512;

/** A file of an archive, with its header. */
interface TarFile {
  readonly name: string;
  readonly header: Buffer;
  /** The content, filled up to whole blocks. */
  readonly blocks: Buffer;
}

/** Gives the files of a plain tar archive other names. Only archives of files with short names are understood. */
export function renameTarFiles(archive: Uint8Array, rename: (name: string) => string): Buffer {
  const files = readFiles(Buffer.from(archive)).map(({ name, header, blocks }) =>
    Buffer.concat([renamed(header, rename(name)), blocks]),
  );
  return Buffer.concat([...files, Buffer.alloc(2 * BLOCK)]);
}

function readFiles(archive: Buffer): TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK);
    const size = Number.parseInt(header.toString('latin1', 124, 136), 8);
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const [name = ''] = header.toString('utf8', 0, 100).split('\0');
    files.push({ name, header, blocks: archive.subarray(at + BLOCK, end) });
    at = end;
  }
  return files;
}

function renamed(header: Buffer, name: string): Buffer {
  const copy = Buffer.from(header);
  copy.fill(0, 0, 100);
  copy.write(name, 0, 100, 'utf8');
  copy.fill(' ', 148, 156);
  const sum = copy.reduce((total, octet) => total + octet, 0);
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return copy;
}
