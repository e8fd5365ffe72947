// Made by "npm run generate" from spec/openapi/schemas/deployment/DeploymentMetadata.yaml. Do not edit: change the source and run the command again.

const validateDeploymentMetadata = validate3;
const pattern0 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.namespace === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.deviceId === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deviceId" }, message: "must have required property 'deviceId'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.namespace !== void 0) {
      if (typeof data.namespace !== "string") {
        const err4 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.deviceId !== void 0) {
      let data2 = data.deviceId;
      if (typeof data2 === "string") {
        if (!pattern0.test(data2)) {
          const err5 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$"' };
          (vErrors ??= []).push(err5);
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/deviceId", schemaPath: "#/components/schemas/TargetExpression/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.labels !== void 0) {
      let data3 = data.labels;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        const before0 = errors;
        for (const key0 in data3) {
          if (errors - before0 >= 100) {
            break;
          }
          if (typeof data3[key0] !== "string") {
            const err7 = { instancePath: instancePath + "/labels/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/labels", schemaPath: "#/properties/labels/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err9);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateDeploymentMetadata
};
