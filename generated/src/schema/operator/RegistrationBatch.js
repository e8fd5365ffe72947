// Made by "npm run generate" from spec/openapi/schemas/operator/RegistrationBatch.yaml. Do not edit: change the source and run the command again.

const validateRegistrationBatch = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    if (data.length > 1e3) {
      const err0 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.length < 1) {
      const err1 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    const len0 = data.length;
    const before0 = errors;
    for (let i0 = 0; i0 < len0; i0++) {
      if (errors - before0 >= 100) {
        break;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" };
    (vErrors ??= []).push(err2);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateRegistrationBatch
};
