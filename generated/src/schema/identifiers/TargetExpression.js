// Made by "npm run generate" from spec/openapi/schemas/identifiers/TargetExpression.yaml. Do not edit: change the source and run the command again.

const validateTargetExpression = validate1;
const pattern0 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$", "u");
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern0.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$"' };
      (vErrors ??= []).push(err0);
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    (vErrors ??= []).push(err1);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateTargetExpression
};
