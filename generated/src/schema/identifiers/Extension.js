// Made by "npm run generate" from spec/openapi/schemas/identifiers/Extension.yaml. Do not edit: change the source and run the command again.

const validateExtension = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err0);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateExtension
};
