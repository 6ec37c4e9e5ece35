// Terms to the vocabulary of a Contract.
import type { Axis, Definition, FactDeclaration, FactType, Kind, Text, Vocabulary } from '../contract/contract.ts';
import type * as names from '../names/vocabulary.ts';
import type * as tree from '../syntax/tree.ts';
import type { FactDeclared, Type } from '../types/type.ts';
import { lowerExpression } from './lower-expression.ts';
import { lowerBody } from './lower-text.ts';
import { type Lowering, textOf, titleText } from './lowering.ts';

/** Of every incident: the day as of which is determined; what had not happened by then is stated as `null`. */
export const asOfDeclaration: FactDeclaration = {
  name: 'as_of',
  title: { en: 'As-of date', zh: '评估基准日' },
  type: { type: 'instant' },
  ask: { en: 'As of which date is this to be determined?', zh: '以哪一日期为评估基准日？' },
  nullable: false,
  derived: null,
  judgedBy: null,
};

export function lowerVocabulary(vocabulary: names.Vocabulary, lowering: Lowering): Vocabulary {
  return {
    axes: [...vocabulary.axes.values()].map((axis) => lowerAxis(axis, lowering)),
    facts: [...vocabulary.facts.values()].map((fact) => lowerFact(fact, lowering)),
    definitions: [...vocabulary.definitions.values()].map(lowerDefinition),
  };
}

function lowerAxis(axis: names.AxisDeclared, lowering: Lowering): Axis {
  const kinds = [...axis.kinds.values()].map(
    (kind): Kind => ({
      name: kind.name,
      title: titleText(kind.node.title, kind.name),
      parent: kind.parent?.name ?? null,
      fields: [...kind.fields.values()].map((field) => lowerFact(field, lowering)),
    }),
  );
  return { name: axis.name, title: titleText(axis.node.title, axis.name), kinds };
}

function lowerFact(fact: FactDeclared, lowering: Lowering): FactDeclaration {
  const { node } = fact;
  const type = node.kind === 'Field' ? node.type : node.shape.shape === 'scalar' ? node.shape.type : undefined;
  return {
    name: fact.name,
    title: titleText(node.title, fact.name),
    type: lowerType(fact.type, lowering),
    ask: askOf(node),
    nullable: fact.nullable,
    derived: type?.derived === undefined ? null : lowerExpression(type.derived, lowering),
    judgedBy: type?.judgedBy?.text ?? null,
    ...(node.kind === 'Fact' && node.each !== undefined ? { each: node.each } : {}),
  };
}

function askOf(node: tree.Fact | tree.Field): Text {
  const ask = node.kind === 'Field' ? node.ask : node.shape.shape === 'scalar' ? node.shape.ask : undefined;
  return ask === undefined ? {} : textOf(ask);
}

function lowerType(type: Type, lowering: Lowering): FactType {
  switch (type.type) {
    case 'kind':
      return { type: 'kind', axis: type.axis };
    case 'record':
    case 'list':
      return { type: type.type, fields: [...type.fields.values()].map((field) => lowerFact(field, lowering)) };
    case 'unknown':
    case 'period':
    case 'countries':
      throw new Error(`broken invariant: no fact is of type ${type.type}`);
    default:
      return { type: type.type };
  }
}

function lowerDefinition(node: tree.Definition): Definition {
  return {
    name: node.name.text,
    title: titleText(node.title, node.name.text),
    body: lowerBody(node.texts, () => false),
    source: node.source?.text ?? null,
  };
}
