import { _, type Ajv, type KeywordCxt } from 'ajv';

const loopingKeywords = ['additionalProperties', 'items', 'patternProperties', 'propertyNames'];

/**
 * Makes generated validators leave their loops over items and members once `limit` errors are collected: a hostile
 * body of a million wrong items then costs neither time nor memory, and what is wrong stays readable.
 */
export function boundErrors(ajv: Ajv, limit: number): void {
  for (const keyword of loopingKeywords) {
    const rule = ajv.RULES.all[keyword];
    if (typeof rule !== 'object' || !('code' in rule.definition))
      throw new Error(`AJV has no keyword ${keyword}`);
    const { definition } = rule;
    const { code } = definition;
    rule.definition = {
      ...definition,
      code: (context, ruleType) => withBoundedLoops(context, limit, () => code(context, ruleType)),
    };
  }
}

/** Starts the body of every loop that `generate` writes with the way out. */
function withBoundedLoops({ gen }: KeywordCxt, limit: number, generate: () => void): void {
  const { forRange, forIn } = gen;
  const leave = (): unknown => gen.if(_`errors >= ${limit}`, () => gen.break());
  gen.forRange = (name, from, to, body, kind) =>
    forRange.call(
      gen,
      name,
      from,
      to,
      (index) => {
        leave();
        body(index);
      },
      kind,
    );
  gen.forIn = (name, object, body, kind) =>
    forIn.call(
      gen,
      name,
      object,
      (key) => {
        leave();
        body(key);
      },
      kind,
    );
  generate();
  gen.forRange = forRange;
  gen.forIn = forIn;
}
