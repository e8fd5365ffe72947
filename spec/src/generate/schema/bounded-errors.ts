import { _, type Ajv, type CodeGen, type Name } from 'ajv';

const loopingKeywords = ['additionalProperties', 'items', 'patternProperties', 'propertyNames'];

/**
 * Makes generated validators leave a loop over items or members once it collected `limit` errors: a hostile body of a
 * million wrong items then costs neither time nor memory, and what is wrong stays readable. Only errors of the loop
 * itself count, since those before it may belong to an alternative that failed and be forgotten later.
 */
export function boundErrors(ajv: Ajv, limit: number): void {
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
