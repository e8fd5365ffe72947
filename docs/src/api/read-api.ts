import { join } from 'node:path';
import {
  Application,
  type DeclarationReflection,
  Logger,
  LogLevel,
  OptionDefaults,
  ReflectionKind,
} from 'typedoc';
import { SiteError, SiteErrors } from '../link/site-error.js';
import type { ApiModule } from './api.js';
import { declarationReader } from './declaration-text.js';
import { describeExport } from './describe.js';
import { type EntryPoint, entryPoints } from './entry-points.js';

/** What TypeDoc finds wrong is kept, not printed. */
class Complaints extends Logger {
  readonly sentences: string[] = [];

  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.sentences.push(message);
  }
}

/** Where modules lie. */
export interface ApiProject {
  /** The folder from which places are named. */
  readonly root: string;
  /** The file that says how the modules are compiled; the fewer files it includes, the faster they are read. */
  readonly tsconfig: string;
}

/**
 * Reads what the packages export for others, with TypeDoc.
 *
 * @param root the root of the repository
 * @throws SiteErrors when an export has no comment, a comment leads nowhere, or a type is not exported that an export needs
 */
export async function readApi(root: string): Promise<ApiModule[]> {
  const project = { root, tsconfig: join(root, 'docs', 'tsconfig.api.json') };
  return readModules(project, await entryPoints(root));
}

/** Reads what modules export for others. See {@link readApi}. */
export async function readModules(
  { root, tsconfig }: ApiProject,
  entries: readonly EntryPoint[],
): Promise<ApiModule[]> {
  const logger = new Complaints();
  const app = await Application.bootstrap({
    entryPoints: entries.map(({ source }) => source),
    tsconfig,
    basePath: root,
    disableGit: true,
    sourceLinkTemplate: '{path}',
    alwaysCreateEntryPointModule: true,
    skipErrorChecking: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    externalPattern: ['**/node_modules/**', '**/generated/**'],
    blockTags: [...OptionDefaults.blockTags, '@description', '@constant'],
    validation: { invalidLink: true, notExported: false, notDocumented: false, rewrittenLink: false },
  });
  app.logger = logger;
  const project = await app.convert();
  if (project === undefined) throw new SiteErrors(logger.sentences.map((sentence) => new Error(sentence)));
  app.validate(project);
  const modules = project.getChildrenByKind(ReflectionKind.Module);
  const found = entries.map((entry) => ({ entry, children: childrenOf(modules, entry) }));
  const complaints = [
    ...logger.sentences.map((sentence) => new Error(sentence)),
    ...found.flatMap((one) => one.children.flatMap(undocumented)),
  ];
  if (complaints.length > 0) throw new SiteErrors(complaints);
  const read = declarationReader();
  return found.map(({ entry: { specifier, page }, children: all }) => ({
    specifier,
    page,
    exports: all.filter((one) => !isReference(one)).map((one) => describeExport(one, read)),
    alsoExports: all.filter(isReference).map(({ name }) => name),
  }));
}

function childrenOf(
  modules: readonly DeclarationReflection[],
  { source }: EntryPoint,
): readonly DeclarationReflection[] {
  const module = modules.find(({ sources = [] }) =>
    sources.some(({ fullFileName }) => samePath(fullFileName, source)),
  );
  return module?.children ?? [];
}

function samePath(one: string, other: string): boolean {
  return one.replaceAll('\\', '/') === other.replaceAll('\\', '/');
}

function isReference(reflection: DeclarationReflection): boolean {
  return reflection.kindOf(ReflectionKind.Reference);
}

function undocumented(reflection: DeclarationReflection): SiteError[] {
  const declared = [reflection, ...(reflection.signatures ?? [])];
  if (isReference(reflection) || declared.some((one) => one.hasComment())) return [];
  const [source] = reflection.sources ?? [];
  const reason = `${reflection.name} is exported for others, but no comment says what it is`;
  return [new SiteError(source?.fileName ?? reflection.name, source?.line ?? 1, reason)];
}
