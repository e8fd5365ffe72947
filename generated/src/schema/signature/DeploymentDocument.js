// Made by "npm run generate" from spec/openapi/schemas/signature/DeploymentDocument.yaml. Do not edit: change the source and run the command again.

const validateDeploymentDocument = validate13;
const pattern0 = new RegExp("^([a-z0-9-]+\\.)*margo\\.org(/v[0-9]+((alpha|beta)[0-9]+)?)?$", "u");
const pattern1 = new RegExp("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern2 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$", "u");
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        if (!pattern2.test(data2)) {
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
  validate2.errors = vErrors;
  return errors === 0;
}
const pattern3 = new RegExp("^[-a-z0-9]{1,200}$", "u");
const pattern4 = new RegExp("^x-[a-z][a-z0-9-]*-extensions$", "u");
const schema7 = { "type": "string", "enum": ["helm", "compose"] };
const pattern5 = new RegExp("^oci://.+", "u");
const pattern6 = new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(_[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$", "u");
const pattern7 = new RegExp("^[0-9]+m[0-9]+s$", "u");
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.properties === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "properties" }, message: "must have required property 'properties'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!(key0 === "name" || key0 === "properties" || pattern4.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        const err3 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.properties !== void 0) {
      let data1 = data.properties;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.repository === void 0) {
          const err4 = { instancePath: instancePath + "/properties", schemaPath: "#/components/schemas/ComponentProperties/required", keyword: "required", params: { missingProperty: "repository" }, message: "must have required property 'repository'" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        if (data1.revision === void 0) {
          const err5 = { instancePath: instancePath + "/properties", schemaPath: "#/components/schemas/ComponentProperties/required", keyword: "required", params: { missingProperty: "revision" }, message: "must have required property 'revision'" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (data1.repository !== void 0) {
          let data2 = data1.repository;
          if (typeof data2 === "string") {
            if (!pattern5.test(data2)) {
              const err6 = { instancePath: instancePath + "/properties/repository", schemaPath: "#/components/schemas/ComponentProperties/properties/repository/pattern", keyword: "pattern", params: { pattern: "^oci://.+" }, message: 'must match pattern "^oci://.+"' };
              (vErrors ??= []).push(err6);
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/properties/repository", schemaPath: "#/components/schemas/ComponentProperties/properties/repository/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err7);
            errors++;
          }
        }
        if (data1.revision !== void 0) {
          let data3 = data1.revision;
          if (typeof data3 === "string") {
            if (!pattern6.test(data3)) {
              const err8 = { instancePath: instancePath + "/properties/revision", schemaPath: "#/components/schemas/ComponentProperties/properties/revision/pattern", keyword: "pattern", params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(_[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$" }, message: 'must match pattern "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(_[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"' };
              (vErrors ??= []).push(err8);
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/properties/revision", schemaPath: "#/components/schemas/ComponentProperties/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err9);
            errors++;
          }
        }
        if (data1.wait !== void 0) {
          if (typeof data1.wait !== "boolean") {
            const err10 = { instancePath: instancePath + "/properties/wait", schemaPath: "#/components/schemas/ComponentProperties/properties/wait/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            (vErrors ??= []).push(err10);
            errors++;
          }
        }
        if (data1.timeout !== void 0) {
          let data5 = data1.timeout;
          if (typeof data5 === "string") {
            if (!pattern7.test(data5)) {
              const err11 = { instancePath: instancePath + "/properties/timeout", schemaPath: "#/components/schemas/ComponentProperties/properties/timeout/pattern", keyword: "pattern", params: { pattern: "^[0-9]+m[0-9]+s$" }, message: 'must match pattern "^[0-9]+m[0-9]+s$"' };
              (vErrors ??= []).push(err11);
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/properties/timeout", schemaPath: "#/components/schemas/ComponentProperties/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err12);
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/properties", schemaPath: "#/components/schemas/ComponentProperties/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err13);
        errors++;
      }
    }
    const before1 = errors;
    for (const key1 in data) {
      if (errors - before1 >= 100) {
        break;
      }
      if (pattern4.test(key1)) {
        let data6 = data[key1];
        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        } else {
          const err14 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Extension/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err14);
          errors++;
        }
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err15);
    errors++;
  }
  validate6.errors = vErrors;
  return errors === 0;
}
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.components === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "components" }, message: "must have required property 'components'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/DeploymentType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (!(data0 === "helm" || data0 === "compose")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/DeploymentType/enum", keyword: "enum", params: { allowedValues: schema7.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.components !== void 0) {
      let data1 = data.components;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err4 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          (vErrors ??= []).push(err4);
          errors++;
        }
        const len0 = data1.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate6(data1[i0], { instancePath: instancePath + "/components/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/components", schemaPath: "#/properties/components/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    const before1 = errors;
    for (const key0 in data) {
      if (errors - before1 >= 100) {
        break;
      }
      if (pattern4.test(key0)) {
        let data3 = data[key0];
        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        } else {
          const err6 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Extension/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err6);
          errors++;
        }
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
function validate9(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
  validate9.errors = vErrors;
  return errors === 0;
}
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.applicationId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "applicationId" }, message: "must have required property 'applicationId'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.deploymentProfile === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deploymentProfile" }, message: "must have required property 'deploymentProfile'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.applicationId !== void 0) {
      let data0 = data.applicationId;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/applicationId", schemaPath: "#/properties/applicationId/pattern", keyword: "pattern", params: { pattern: "^[-a-z0-9]{1,200}$" }, message: 'must match pattern "^[-a-z0-9]{1,200}$"' };
          (vErrors ??= []).push(err2);
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/applicationId", schemaPath: "#/properties/applicationId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.deploymentProfile !== void 0) {
      if (!validate5(data.deploymentProfile, { instancePath: instancePath + "/deploymentProfile", parentData: data, parentDataProperty: "deploymentProfile", rootData })) {
        vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
        errors = vErrors.length;
      }
    }
    if (data.parameters !== void 0) {
      let data2 = data.parameters;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        const before0 = errors;
        for (const key0 in data2) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate9(data2[key0], { instancePath: instancePath + "/parameters/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data2, parentDataProperty: key0, rootData })) {
            vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    const before1 = errors;
    for (const key1 in data) {
      if (errors - before1 >= 100) {
        break;
      }
      if (pattern4.test(key1)) {
        let data4 = data[key1];
        if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        } else {
          const err5 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/components/schemas/Extension/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          (vErrors ??= []).push(err5);
          errors++;
        }
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err6);
    errors++;
  }
  validate4.errors = vErrors;
  return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.apiVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiVersion" }, message: "must have required property 'apiVersion'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.id === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.metadata === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metadata" }, message: "must have required property 'metadata'" };
      (vErrors ??= []).push(err3);
      errors++;
    }
    if (data.spec === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" }, message: "must have required property 'spec'" };
      (vErrors ??= []).push(err4);
      errors++;
    }
    if (data.apiVersion !== void 0) {
      let data0 = data.apiVersion;
      if (typeof data0 === "string") {
        if (!pattern0.test(data0)) {
          const err5 = { instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/pattern", keyword: "pattern", params: { pattern: "^([a-z0-9-]+\\.)*margo\\.org(/v[0-9]+((alpha|beta)[0-9]+)?)?$" }, message: 'must match pattern "^([a-z0-9-]+\\.)*margo\\.org(/v[0-9]+((alpha|beta)[0-9]+)?)?$"' };
          (vErrors ??= []).push(err5);
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 !== "string") {
        const err7 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err7);
        errors++;
      }
      if ("ApplicationDeployment" !== data1) {
        const err8 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "ApplicationDeployment" }, message: "must be equal to constant" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data2 = data.id;
      if (typeof data2 === "string") {
        if (func0(data2) > 36) {
          const err9 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/maxLength", keyword: "maxLength", params: { limit: 36 }, message: "must NOT have more than 36 characters" };
          (vErrors ??= []).push(err9);
          errors++;
        }
        if (func0(data2) < 36) {
          const err10 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/minLength", keyword: "minLength", params: { limit: 36 }, message: "must NOT have fewer than 36 characters" };
          (vErrors ??= []).push(err10);
          errors++;
        }
        if (!pattern1.test(data2)) {
          const err11 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" }, message: 'must match pattern "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"' };
          (vErrors ??= []).push(err11);
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeploymentId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err12);
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      if (!validate2(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData })) {
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
    if (data.spec !== void 0) {
      if (!validate4(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err13);
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
export {
  validateDeploymentDocument
};
