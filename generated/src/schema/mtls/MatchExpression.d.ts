// Made by "npm run generate" from spec/openapi/schemas/mtls/MatchExpression.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { ItemSelector } from './ItemSelector.js';

/**
 * Match expression
 * @description One condition on one value. `In` and `NotIn` compare with `values`, where a list matches when one of its items does; `NotIn` needs the key to exist. `Exists` and `DoesNotExist` take no operand. `Gt` and `Lt` take exactly one number. `ContainsAll` and `ContainsAny` look for an item, in a list of objects, of which all or any conditions of `itemSelector` hold. Strings are compared exactly; a value of another JSON type never matches.
 * @example {
 *       "key": "kestrel.example/zone",
 *       "operator": "In",
 *       "values": [
 *         "dmz",
 *         "cell"
 *       ]
 *     }
 */
export type MatchExpression = {
    /**
     * @description JSON pointer or name of a label, by the selector it stands in.
     * @example /interfaces
     */
    key: string;
    /**
     * @description How the value is compared.
     * @enum {string}
     */
    operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" | "ContainsAll" | "ContainsAny";
    /** @description What to compare with, strings or numbers of one kind, or one boolean. */
    values?: (string | number | boolean)[];
    itemSelector?: ItemSelector;
};

/** Tells whether a value is a {@link MatchExpression}, and turns its 64-bit integers into bigint. */
export declare const validateMatchExpression: Validator<MatchExpression>;
