import { SpecError, type SpecLocation } from '../spec-error.js';
import type { YamlFile, YamlPath } from './load-yaml.js';

/** Entries of one kind, as plain data, with the place of each in its file. */
export interface Catalogue<Entry> {
  readonly entries: readonly Entry[];
  /** The place of an entry of this catalogue, or of a part of it. */
  locate(entry: Entry, ...path: YamlPath): SpecLocation;
}

/** An entry, the file it stands in, and where. */
export interface Placed<Entry> {
  readonly entry: Entry;
  readonly file: YamlFile;
  readonly path: YamlPath;
}

/** Makes a catalogue of entries whose places are known. */
export function catalogueOf<Entry>(placed: readonly Placed<Entry>[]): Catalogue<Entry> {
  const places = new Map(placed.map((item) => [item.entry, item]));
  return {
    entries: placed.map(({ entry }) => entry),
    locate(entry, ...path) {
      const place = places.get(entry);
      if (place === undefined) throw new TypeError('this entry is not of this catalogue');
      return place.file.locate([...place.path, ...path]);
    },
  };
}

/** One problem for each entry whose key an earlier entry has; `name` is the member that holds the key. */
export function findDuplicates<Entry>(
  catalogue: Catalogue<Entry>,
  name: string & keyof Entry,
): readonly SpecError[] {
  const first = new Map<unknown, Entry>();
  return catalogue.entries.flatMap((entry) => {
    const earlier = first.get(entry[name]);
    if (earlier === undefined) {
      first.set(entry[name], entry);
      return [];
    }
    const { file, line } = catalogue.locate(earlier, name);
    const reason = `the ${name} ${entry[name]} is already taken at ${file}:${line}; choose another`;
    return [new SpecError(catalogue.locate(entry, name), reason)];
  });
}
