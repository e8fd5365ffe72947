import { _, type Ajv, type CodeGen, type Name } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import type { JsonObject } from '../json-value.js';
import { addUint64Keyword } from './uint64.js';

const loopingKeywords = ['additionalProperties', 'items', 'patternProperties', 'propertyNames'];

/**
 * Makes generated validators leave a loop over items or members once it collected `limit` errors: a hostile body of a
 * million wrong items then costs neither time nor memory, and what is wrong stays readable. Only errors of the loop
 * itself count, since those before it may belong to an alternative that failed and be forgotten later.
 */
function boundErrors(ajv: Ajv, limit: number): void {
  for (const keyword of loopingKeywords) {
    const rule = ajv.RULES.all[keyword];
    if (typeof rule !== 'object' || !('code' in rule.definition)) {
      throw new Error(`AJV has no keyword ${keyword}`);
    }
    const { definition } = rule;
    const { code } = definition;
    rule.definition = {
      ...definition,
      code: (context, ruleType) => boundLoops(context.gen, limit, () => code(context, ruleType)),
    };
  }
}

/** Gives every loop that `generate` writes a way out; loops of other keywords inside of them are left as they are. */
function boundLoops(gen: CodeGen, limit: number, generate: () => void): void {
  const { forRange, forIn } = gen;
  const plain = { forRange, forIn };
  const withExit = (body: (name: Name) => void): ((name: Name) => void) => {
    const before = gen.const('before', _`errors`);
    return (name) => {
      gen.if(_`errors - ${before} >= ${limit}`, () => gen.break());
      Object.assign(gen, plain);
      body(name);
      Object.assign(gen, bounded);
    };
  };
  const bounded: typeof plain = {
    forRange: (name, from, to, body, kind) => forRange.call(gen, name, from, to, withExit(body), kind),
    forIn: (name, object, body, kind) => forIn.call(gen, name, object, withExit(body), kind),
  };
  Object.assign(gen, bounded);
  generate();
  Object.assign(gen, plain);
}

/** After so many errors a validator looks no further into lists and members. */
const errorLimit = 100;

/** What AJV would import at run time, by the name of the helper, as an expression. */
const runtimeHelpers: Readonly<Record<string, string>> = {
  // The length of a string in code points (JSON Schema 2020-12 validation, section 6.3.1).
  ucs2length: '(text) => { let length = 0; for (const _ of text) length++; return length; }',
};

/**
 * Compiles a schema into the source of an ES module that imports nothing and exports the validator as `exportName`.
 *
 * @throws Error when AJV refuses the schema
 */
export async function compileValidator(schema: JsonObject, exportName: string): Promise<string> {
  const ajv = validatorFactory(schema);
  ajv.addSchema(schema, 'document');
  const source = withoutImports(standaloneCode.default(ajv, { [exportName]: `document${schema.$ref}` }));
  const { code } = await transform(compact(source), { format: 'esm', target: 'es2022', treeShaking: true });
  return code;
}

/** Every object has these; a member of such a name has to be told from the inherited one. */
const inheritedNames = Object.getOwnPropertyNames(Object.prototype).map((name) => JSON.stringify(name));

function validatorFactory(schema: JsonObject): Ajv2020 {
  const text = JSON.stringify(schema);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    validateFormats: false,
    validateSchema: false,
    logger: false,
    ownProperties: inheritedNames.some((name) => text.includes(name)),
    code: { source: true, esm: true, lines: true },
  });
  // Bookkeeping that only these keywords need, and that would make every validator longer.
  ajv.opts.unevaluated = text.includes('"unevaluated');
  ajv.opts.dynamicRef = false;
  ajv.removeKeyword('$dynamicRef');
  ajv.addVocabulary(['components']);
  addUint64Keyword(ajv);
  boundErrors(ajv, errorLimit);
  return ajv;
}

/** Says in one line what AJV says in six. No string literal spans lines, so none can look like this. */
function compact(source: string): string {
  const collectError =
    /if\(vErrors === null\)\{\nvErrors = \[(err\d+)\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g;
  return source.replaceAll(collectError, '(vErrors ??= []).push($1);\n');
}

function withoutImports(source: string): string {
  return source.replaceAll(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, (_, helper: string) => {
    const expression = runtimeHelpers[helper];
    if (expression === undefined)
      throw new Error(`the validator would need AJV's helper ${helper} at run time`);
    return expression;
  });
}
