// Made by "npm run generate" from spec/openapi/trust-bundle.yaml. Do not edit: change the source and run the command again.


/** The validator of each JSON request body, by operationId. */
export const requestValidators = {
} as const;
