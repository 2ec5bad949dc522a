// Writes dist/schemas.json: the JSON Schema (2020-12) of every result, made of the types in src/cli/results.ts. The comment
// of a field is its description; a type with a tag `@schema` stands for the schema that the tag holds.
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src/cli/results.ts");
const program = ts.createProgram([source], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
});
const checker = program.getTypeChecker();

const orNull = (schema) => ({ anyOf: [schema, { type: "null" }] });

/** The schema in the tag of the type that a node names, if it has one. */
function taggedSchema(node) {
  if (!node || !ts.isTypeReferenceNode(node)) return undefined;
  let symbol = checker.getSymbolAtLocation(node.typeName);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const tag = symbol?.getJsDocTags(checker).find(({ name }) => name === "schema");
  return tag && JSON.parse(ts.displayPartsToString(tag.text));
}

const unwrapped = (node) =>
  node && (ts.isParenthesizedTypeNode(node) || (ts.isTypeOperatorNode(node) && ts.isArrayTypeNode(node.type)))
    ? unwrapped(node.type)
    : node;

/** What a node of a list says of its items, of a record of its values: where quantities are named. */
function partNode(node) {
  if (!node) return undefined;
  if (ts.isArrayTypeNode(node)) return node.elementType;
  const args = ts.isTypeReferenceNode(node) ? (node.typeArguments ?? []) : [];
  if (args[0] && ts.isTypeReferenceNode(node) && node.typeName.getText() === "Readonly") return partNode(args[0]);
  return args.at(-1);
}

/** The literals of a union in the order in which they are written; the compiler has them in its own. */
function writtenLiterals(node) {
  if (!node) return [];
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(writtenLiterals);
  const alias = aliasNode(node);
  return alias ? writtenLiterals(alias) : [checker.getTypeFromTypeNode(node)];
}

function unionOf(type, node) {
  const nodes = node && ts.isUnionTypeNode(node) ? node.types : undefined;
  const hasNull = type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
  const parts = type.types.filter(({ flags }) => !(flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)));
  if (parts.length > 0 && parts.every((part) => part.flags & ts.TypeFlags.BooleanLiteral)) {
    const schema = parts.length === 2 ? { type: "boolean" } : { const: checker.typeToString(parts[0]) === "true" };
    return hasNull ? orNull(schema) : schema;
  }
  if (parts.every((part) => part.isLiteral())) {
    const written = writtenLiterals(node).filter((part) => parts.includes(part));
    const values = written.length === parts.length ? written : parts;
    const schema = { enum: values.map(({ value }) => value) };
    return hasNull ? orNull(schema) : schema;
  }
  const own = nodes?.filter(
    ({ kind, literal }) => !(kind === ts.SyntaxKind.LiteralType && literal.kind === ts.SyntaxKind.NullKeyword),
  );
  if (parts.length === 1) {
    const schema = schemaOf(parts[0], own?.[0]);
    return hasNull ? orNull(schema) : schema;
  }
  const schemas = own
    ? own.map((part) => schemaOf(checker.getTypeFromTypeNode(part), part))
    : parts.map((part) => schemaOf(part));
  if (schemas.every((schema) => Object.keys(schema).join() === "type")) {
    const plain = { type: schemas.map((schema) => schema.type) };
    return hasNull ? orNull(plain) : plain;
  }
  return { anyOf: hasNull ? [...schemas, { type: "null" }] : schemas };
}

function tupleOf(type, node) {
  const items = checker.getTypeArguments(type);
  const { minLength, hasRestElement } = type.target;
  const first = node && ts.isTupleTypeNode(node) ? node.elements[0] : undefined;
  const isAlike = items.every((item) => item === items[0]);
  return {
    type: "array",
    items: isAlike ? schemaOf(items[0], first && (ts.isNamedTupleMember(first) ? first.type : first)) : {},
    minItems: minLength,
    ...(hasRestElement ? {} : { maxItems: items.length }),
  };
}

function objectOf(type, node) {
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const declaration = property.valueDeclaration ?? property.declarations?.[0];
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const description = ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/gu, " ").trim();
    const propertyType = checker.getTypeOfSymbol(property);
    const schema = schemaOf(propertyType, declaration?.type ?? partNode(aliasNode(node) ?? node));
    properties[property.name] = description === "" ? schema : { ...schema, description };
    if (!isOptional) required.push(property.name);
  }
  const [index] = checker.getIndexInfosOfType(type);
  const named = Object.keys(properties).length > 0;
  return { type: "object", ...(named ? { properties, required } : {}), ...(index ? { index } : {}) };
}

function schemaOf(type, typeNode) {
  const node = unwrapped(typeNode);
  const tagged = taggedSchema(node);
  if (tagged) return tagged;
  const { flags } = type;
  if (flags & ts.TypeFlags.String) return { type: "string" };
  if (flags & ts.TypeFlags.Number) return { type: "number" };
  if (flags & ts.TypeFlags.Boolean) return { type: "boolean" };
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
  if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === "true" };
  if (type.isLiteral()) return { const: type.value };
  if (type.isUnion()) return unionOf(type, aliasNode(node) ?? node);
  if (checker.isTupleType(type)) return tupleOf(type, aliasNode(node) ?? node);
  const item = itemOf(type);
  if (item) return { type: "array", items: schemaOf(item, partNode(node)) };
  const { index, ...schema } = objectOf(type, node);
  const values = index && schemaOf(index.type, partNode(aliasNode(node) ?? node));
  return values && Object.keys(values).length > 0 ? { ...schema, additionalProperties: values } : schema;
}

/** What an alias stands for. */
function aliasNode(node) {
  if (!node || !ts.isTypeReferenceNode(node) || node.typeArguments) return undefined;
  let symbol = checker.getSymbolAtLocation(node.typeName);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.declarations?.find(ts.isTypeAliasDeclaration)?.type;
}

/** The type of the items of a list; `undefined` for what is none. */
function itemOf(type) {
  if (checker.isArrayType(type)) return checker.getTypeArguments(type)[0];
  return type.symbol?.name === "Iterable" ? (type.typeArguments?.[0] ?? type.aliasTypeArguments?.[0]) : undefined;
}

const file = program.getSourceFile(source);
const exported = (name) =>
  checker.getDeclaredTypeOfSymbol(
    checker.getExportsOfModule(checker.getSymbolAtLocation(file)).find((symbol) => symbol.name === name),
  );
const described = (property) =>
  ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/gu, " ");
const typeOf = (property) => schemaOf(checker.getTypeOfSymbol(property), property.valueDeclaration?.type);

const DIALECT = "https://json-schema.org/draft/2020-12/schema";
const TITLES = { clean: "A record of cexi clean", map: "A line of cexi map", "config-values": "Result of cexi config" };
const headOf = (property) => ({
  $schema: DIALECT,
  $id: `cexi/${property.name}/1`,
  title: TITLES[property.name] ?? `Result of cexi ${property.name}`,
  description: described(property),
});

const { run } = schemaOf(exported("Common")).properties;
const ofCorpus = (schema, name) => ({
  ...schema,
  properties: { schema: { const: `cexi/${name}/1` }, run, ...schema.properties },
  required: ["schema", "run", ...schema.required],
});

function resultOf(property) {
  const schema = typeOf(property);
  return "anyOf" in schema
    ? { ...headOf(property), anyOf: schema.anyOf.map((one) => ofCorpus(one, property.name)) }
    : { ...headOf(property), ...ofCorpus(schema, property.name) };
}

const schemas = [
  ...checker.getPropertiesOfType(exported("Results")).map((property) => [property.name, resultOf(property)]),
  ...checker
    .getPropertiesOfType(exported("PlainResults"))
    .map((property) => [property.name, { ...headOf(property), ...typeOf(property) }]),
];
schemas.sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(join(root, "dist/schemas.json"), JSON.stringify(Object.fromEntries(schemas)));
