// Made by "npm run generate" from spec/openapi/schemas/deployment/DeploymentParameter.yaml. Do not edit: change the source and run the command again.

const validateDeploymentParameter = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.value === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.targets === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "targets" }, message: "must have required property 'targets'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.targets !== void 0) {
      let data0 = data.targets;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.pointer === void 0) {
              const err2 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              (vErrors ??= []).push(err2);
              errors++;
            }
            if (data1.components === void 0) {
              const err3 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
              (vErrors ??= []).push(err3);
              errors++;
            }
            if (data1.pointer !== void 0) {
              if (typeof data1.pointer !== "string") {
                const err4 = { instancePath: instancePath + "/targets/" + i0 + "/pointer", schemaPath: "#/components/schemas/ParameterTarget/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err4);
                errors++;
              }
            }
            if (data1.components !== void 0) {
              let data3 = data1.components;
              if (Array.isArray(data3)) {
                const len1 = data3.length;
                const before1 = errors;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (errors - before1 >= 100) {
                    break;
                  }
                  if (typeof data3[i1] !== "string") {
                    const err5 = { instancePath: instancePath + "/targets/" + i0 + "/components/" + i1, schemaPath: "#/components/schemas/ParameterTarget/properties/components/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    (vErrors ??= []).push(err5);
                    errors++;
                  }
                }
              } else {
                const err6 = { instancePath: instancePath + "/targets/" + i0 + "/components", schemaPath: "#/components/schemas/ParameterTarget/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                (vErrors ??= []).push(err6);
                errors++;
              }
            }
          } else {
            const err7 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
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
  validateDeploymentParameter
};
