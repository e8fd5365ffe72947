import { readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { BaseResolver, type Document, Source } from '@redocly/openapi-core';
import { SpecErrors } from '../../spec-error.js';
import { nameOf, parseSourceFile, type SourceFile } from './source-file.js';

/**
 * Reads the files of one document for the bundler: only files below the specification's folder, never the
 * network, and without losing digits of 64-bit integers.
 */
export class SpecResolver extends BaseResolver {
  /** The files read so far, by absolute path. */
  readonly files = new Map<string, SourceFile>();
  /** What is wrong inside of files; the bundler itself only says that a reference led nowhere. */
  readonly faults: SpecErrors[] = [];
  readonly #specDirectory: string;

  constructor(specDirectory: string) {
    super();
    this.#specDirectory = resolve(specDirectory);
  }

  override async loadExternalRef(reference: string): Promise<Source> {
    const path = relative(this.#specDirectory, reference);
    if (/^https?:/.test(reference) || path.startsWith('..') || isAbsolute(path)) {
      throw new Error('the reference leads out of the folder of the specification');
    }
    const text = await readFile(reference, 'utf8');
    return new Source(reference, text.replaceAll('\r\n', '\n'));
  }

  override parseDocument(source: Source): Document {
    try {
      const file = parseSourceFile(nameOf(this.#specDirectory, source.absoluteRef), source.body);
      this.files.set(source.absoluteRef, file);
      return { source, parsed: file.value };
    } catch (error) {
      if (error instanceof SpecErrors) this.faults.push(error);
      throw error;
    }
  }
}
