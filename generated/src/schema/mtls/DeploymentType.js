// Made by "npm run generate" from spec/openapi/schemas/mtls/DeploymentType.yaml. Do not edit: change the source and run the command again.

const validateDeploymentType = validate1;
const schema1 = { "type": "string", "enum": ["helm", "compose", "custom"] };
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    (vErrors ??= []).push(err0);
    errors++;
  }
  if (!(data === "helm" || data === "compose" || data === "custom")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema1.enum }, message: "must be equal to one of the allowed values" };
    (vErrors ??= []).push(err1);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateDeploymentType
};
