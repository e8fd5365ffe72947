// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

const validateDeploymentParameter = validate3;
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
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
        if (data0.length > 1e3) {
          const err2 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
          (vErrors ??= []).push(err2);
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors >= 100) {
            break;
          }
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.pointer === void 0) {
              const err3 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              (vErrors ??= []).push(err3);
              errors++;
            }
            if (data1.components === void 0) {
              const err4 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
              (vErrors ??= []).push(err4);
              errors++;
            }
            if (data1.pointer !== void 0) {
              let data2 = data1.pointer;
              if (typeof data2 === "string") {
                if (func0(data2) > 1024) {
                  const err5 = { instancePath: instancePath + "/targets/" + i0 + "/pointer", schemaPath: "#/components/schemas/ParameterTarget/properties/pointer/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                  (vErrors ??= []).push(err5);
                  errors++;
                }
                if (func0(data2) < 1) {
                  const err6 = { instancePath: instancePath + "/targets/" + i0 + "/pointer", schemaPath: "#/components/schemas/ParameterTarget/properties/pointer/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  (vErrors ??= []).push(err6);
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/targets/" + i0 + "/pointer", schemaPath: "#/components/schemas/ParameterTarget/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err7);
                errors++;
              }
            }
            if (data1.components !== void 0) {
              let data3 = data1.components;
              if (Array.isArray(data3)) {
                if (data3.length > 1e3) {
                  const err8 = { instancePath: instancePath + "/targets/" + i0 + "/components", schemaPath: "#/components/schemas/ParameterTarget/properties/components/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
                  (vErrors ??= []).push(err8);
                  errors++;
                }
                const len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (errors >= 100) {
                    break;
                  }
                  if (errors >= 100) {
                    break;
                  }
                  let data4 = data3[i1];
                  if (typeof data4 === "string") {
                    if (func0(data4) > 256) {
                      const err9 = { instancePath: instancePath + "/targets/" + i0 + "/components/" + i1, schemaPath: "#/components/schemas/ParameterTarget/properties/components/items/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
                      (vErrors ??= []).push(err9);
                      errors++;
                    }
                    if (func0(data4) < 1) {
                      const err10 = { instancePath: instancePath + "/targets/" + i0 + "/components/" + i1, schemaPath: "#/components/schemas/ParameterTarget/properties/components/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      (vErrors ??= []).push(err10);
                      errors++;
                    }
                  } else {
                    const err11 = { instancePath: instancePath + "/targets/" + i0 + "/components/" + i1, schemaPath: "#/components/schemas/ParameterTarget/properties/components/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    (vErrors ??= []).push(err11);
                    errors++;
                  }
                }
              } else {
                const err12 = { instancePath: instancePath + "/targets/" + i0 + "/components", schemaPath: "#/components/schemas/ParameterTarget/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                (vErrors ??= []).push(err12);
                errors++;
              }
            }
          } else {
            const err13 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/components/schemas/ParameterTarget/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err13);
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err14);
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err15);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateDeploymentParameter
};
