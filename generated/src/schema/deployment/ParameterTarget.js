// Made by "npm run generate" from spec/openapi/schemas/deployment/ParameterTarget.yaml. Do not edit: change the source and run the command again.

const validateParameterTarget = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.pointer === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.components === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.pointer !== void 0) {
      if (typeof data.pointer !== "string") {
        const err2 = { instancePath: instancePath + "/pointer", schemaPath: "#/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.components !== void 0) {
      let data1 = data.components;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (typeof data1[i0] !== "string") {
            const err3 = { instancePath: instancePath + "/components/" + i0, schemaPath: "#/properties/components/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err3);
            errors++;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err5);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateParameterTarget
};
