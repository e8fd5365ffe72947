// Made by "npm run generate" from spec/openapi/schemas/operator/RegistrationIndex.yaml. Do not edit: change the source and run the command again.

const validateRegistrationIndex = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
    (vErrors ??= []).push(err0);
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 2147483647 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data < 0 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
      (vErrors ??= []).push(err2);
      errors++;
    }
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateRegistrationIndex
};
