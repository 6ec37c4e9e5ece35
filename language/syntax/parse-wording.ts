// Wordings and policies: what stands around the clauses.
import { AccountParser } from './parse-accounts.ts';
import { present } from './parse-terms.ts';
import { Colon, Comma, Equals, keywords, LeftBrace, Quoted, RightBrace } from './tokens.ts';
import type * as tree from './tree.ts';

export class WordingParser extends AccountParser {
  // currency = 'currency' CODE (',' conversion)? (',' rounding)?
  protected readonly currency = this.construct('currency', (): tree.Currency => {
    const start = this.here();
    this.CONSUME(keywords.currency);
    const code = this.SUBRULE(this.name);
    const convertedOn = this.OPTION(() => {
      this.CONSUME(Comma);
      return this.SUBRULE(this.conversion);
    });
    const rounding = this.OPTION2(() => {
      this.CONSUME2(Comma);
      return this.SUBRULE(this.rounding);
    });
    return { kind: 'Currency', span: this.from(start), code, convertedOn, rounding };
  });

  // conversion = 'losses' 'converted' 'at' 'the' 'rate' 'on' path ',' 'before' 'limits'
  //            | '损失' '按' path '当日汇率折算' ',' '先折算后适用限额'
  protected readonly conversion = this.construct(
    'conversion',
    (): tree.Path =>
      this.choose<tree.Path>([
        {
          ALT: () => {
            this.CONSUME(keywords.losses);
            this.CONSUME(keywords.converted);
            this.CONSUME(keywords.at);
            this.CONSUME(keywords.the);
            this.CONSUME(keywords.rate);
            this.CONSUME(keywords.on);
            const path = this.SUBRULE(this.path);
            this.CONSUME(Comma);
            this.CONSUME(keywords.before);
            this.CONSUME(keywords.limits);
            return path;
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.loss);
            this.CONSUME(keywords.按);
            const path = this.SUBRULE2(this.path);
            this.CONSUME(keywords.当日汇率折算);
            this.CONSUME2(Comma);
            this.CONSUME(keywords.先折算后适用限额);
            return path;
          },
        },
      ]),
  );

  // zone = 'zone' STRING
  protected readonly zone = this.construct('zone', (): tree.Zone => {
    const start = this.here();
    this.CONSUME(keywords.zone);
    const name = this.SUBRULE(this.quoted);
    return { kind: 'Zone', span: this.from(start), name };
  });

  // monthEnd = 'months' 'end' 'on' 'the' ('last' 'day' | 'day' 'after') | '无对应日取月末日' | '无对应日取次月首日'
  protected readonly monthEnd = this.construct('monthEnd', (): tree.MonthEnd => {
    const start = this.here();
    const rule = this.choose<tree.MonthEnd['rule']>([
      {
        ALT: () => {
          this.CONSUME(keywords.months);
          this.CONSUME(keywords.end);
          this.CONSUME(keywords.on);
          this.CONSUME(keywords.the);
          return this.chooseAgain<tree.MonthEnd['rule']>([
            {
              ALT: () => {
                this.CONSUME(keywords.last);
                return this.as('last-day', this.CONSUME(keywords.days));
              },
            },
            {
              ALT: () => {
                this.CONSUME2(keywords.days);
                return this.as('day-after', this.CONSUME(keywords.after));
              },
            },
          ]);
        },
      },
      { ALT: () => this.as('last-day', this.CONSUME(keywords.无对应日取月末日)) },
      { ALT: () => this.as('day-after', this.CONSUME(keywords.无对应日取次月首日)) },
    ]);
    return { kind: 'MonthEnd', span: this.from(start), rule };
  });

  // schedule = 'schedule' '{' entry* '}'
  protected readonly schedule = this.construct('schedule', (): tree.Schedule => {
    const start = this.here();
    const entries: (tree.Entry | undefined)[] = [];
    this.CONSUME(keywords.schedule);
    this.CONSUME(LeftBrace);
    this.MANY(() => entries.push(this.SUBRULE(this.entry)));
    this.CONSUME(RightBrace);
    return { kind: 'Schedule', span: this.from(start), entries: present(entries) };
  });

  // entry = NAME ':' NAME ('or' absence)* ('=' entryValue)? title
  protected readonly entry = this.construct('entry', (): tree.Entry => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    this.CONSUME(Colon);
    const type = this.SUBRULE(this.typeName);
    const absences: tree.Absence[] = [];
    this.MANY(() => {
      this.CONSUME(keywords.or);
      absences.push(this.SUBRULE(this.absence));
    });
    const value = this.OPTION(() => {
      this.CONSUME(Equals);
      return this.SUBRULE(this.entryValue);
    });
    const title = this.SUBRULE(this.title);
    return { kind: 'Entry', span: this.from(start), name, type, absences, value, title };
  });

  // entryValue = INSTANT 'to' INSTANT | countries | absence | 'not'? 'chosen' | expression
  protected readonly entryValue = this.RULE<() => tree.EntryValue>(
    'entryValue',
    () =>
      this.choose<tree.EntryValue>({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          {
            GATE: () => (this.atWord(2, 'to') && !this.at(3, Colon)) || this.atWord(1, '自'),
            ALT: () => this.SUBRULE(this.period),
          },
          { GATE: () => this.at(1, LeftBrace) || this.atWord(1, 'worldwide'), ALT: () => this.SUBRULE(this.countries) },
          { GATE: () => this.atAbsence(), ALT: () => this.SUBRULE(this.absenceValue) },
          { GATE: () => this.atWord(1, 'not', 'chosen', '未投保'), ALT: () => this.SUBRULE(this.choice) },
          { ALT: () => this.SUBRULE(this.expression) },
        ],
        ERR_MSG: 'expression',
      }),
    { recoveryValueFunc: () => this.missing() },
  );

  // period = INSTANT 'to' INSTANT | '自' INSTANT '起' '至' INSTANT '止'
  protected readonly period = this.RULE<() => tree.PeriodValue | tree.Missing>(
    'period',
    () => {
      const start = this.here();
      const { from, until } = this.choose<Pick<tree.PeriodValue, 'from' | 'until'>>([
        {
          ALT: () => {
            const from = this.SUBRULE(this.instant);
            this.CONSUME(keywords.to);
            return { from, until: this.SUBRULE2(this.instant) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.自);
            const from = this.SUBRULE3(this.instant);
            this.CONSUME(keywords.起);
            this.CONSUME2(keywords.to);
            const until = this.SUBRULE4(this.instant);
            this.CONSUME(keywords.止);
            return { from, until };
          },
        },
      ]);
      return { kind: 'PeriodValue', span: this.from(start), from, until };
    },
    { recoveryValueFunc: () => this.missing() },
  );

  // countries = ('{' CODE,+ '}' | 'worldwide') ('except' '{' CODE,+ '}')?
  protected readonly countries = this.RULE<() => tree.CountriesValue | tree.Missing>(
    'countries',
    () => {
      const start = this.here();
      const codes = this.choose<readonly tree.Name[] | undefined>([
        { ALT: () => this.SUBRULE(this.codes) },
        {
          ALT: () => {
            this.CONSUME(keywords.worldwide);
            return undefined;
          },
        },
      ]);
      const except = this.OPTION(() => {
        this.CONSUME(keywords.except);
        return this.SUBRULE2(this.codes);
      });
      return {
        kind: 'CountriesValue',
        span: this.from(start),
        everywhere: codes === undefined,
        codes: codes ?? [],
        except: except ?? [],
      };
    },
    { recoveryValueFunc: () => this.missing() },
  );

  protected readonly codes = this.RULE<() => readonly tree.Name[]>(
    'codes',
    () => {
      this.CONSUME(LeftBrace);
      const codes = this.SUBRULE(this.names);
      this.CONSUME(RightBrace);
      return codes;
    },
    { recoveryValueFunc: () => [] },
  );

  protected readonly absenceValue = this.RULE<() => tree.AbsenceValue | tree.Missing>(
    'absenceValue',
    () => {
      const start = this.here();
      const absence = this.SUBRULE(this.absence);
      return { kind: 'AbsenceValue', span: this.from(start), absence };
    },
    { recoveryValueFunc: () => this.missing() },
  );

  // absence = 'none' | 'no' 'limit' | 'not' 'insured' | '不设限额' | '不投保'
  protected readonly absence = this.RULE<() => tree.Absence>(
    'absence',
    () =>
      this.choose<tree.Absence>([
        { ALT: () => this.as('none', this.CONSUME(keywords.none)) },
        {
          ALT: () => {
            this.CONSUME(keywords.no);
            return this.as('no limit', this.CONSUME(keywords.limit));
          },
        },
        {
          ALT: () => {
            this.CONSUME(keywords.not);
            return this.as('not insured', this.CONSUME(keywords.insured));
          },
        },
        { ALT: () => this.as('no limit', this.CONSUME(keywords.不设限额)) },
        { ALT: () => this.as('not insured', this.CONSUME(keywords.不投保)) },
      ]),
    { recoveryValueFunc: () => 'none' },
  );

  private atAbsence(): boolean {
    return (
      this.atWord(1, 'none', '不设限额', '不投保') ||
      (this.atWord(1, 'no') && this.atWord(2, 'limit')) ||
      (this.atWord(1, 'not') && this.atWord(2, 'insured'))
    );
  }

  protected readonly choice = this.RULE<() => tree.OptionValue | tree.Missing>(
    'choice',
    () => {
      const start = this.here();
      const chosen = this.choose<boolean>([
        {
          ALT: () => {
            const not = this.OPTION(() => this.CONSUME(keywords.not));
            this.CONSUME(keywords.chosen);
            return not === undefined;
          },
        },
        { ALT: () => this.as(false, this.CONSUME(keywords.未投保)) },
      ]);
      return { kind: 'OptionValue', span: this.from(start), chosen };
    },
    { recoveryValueFunc: () => this.missing() },
  );

  // part = 'part' NAME title '{' clause* widerPays? '}'
  protected readonly part = this.construct('part', (): tree.Part => {
    const start = this.here();
    this.CONSUME(keywords.part);
    const name = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.title);
    const clauses: (tree.Clause | undefined)[] = [];
    this.CONSUME(LeftBrace);
    this.MANY(() => clauses.push(this.SUBRULE(this.clause)));
    const pays = this.OPTION(() => this.SUBRULE(this.widerPays));
    this.CONSUME(RightBrace);
    return { kind: 'Part', span: this.from(start), name, title, clauses: present(clauses), pays };
  });

  // binding = NAME ':' boundValue
  protected readonly binding = this.construct('binding', (): tree.Binding => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    this.CONSUME(Colon);
    const value = this.SUBRULE(this.boundValue);
    return { kind: 'Binding', span: this.from(start), name, value };
  });

  // boundValue = STRING ('zh' STRING)? | entryValue
  protected readonly boundValue = this.RULE<() => tree.EntryValue>(
    'boundValue',
    () =>
      this.choose<tree.EntryValue>({
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { GATE: () => this.at(1, Quoted) || this.atWord(1, 'zh'), ALT: () => this.SUBRULE(this.namesValue) },
          { ALT: () => this.SUBRULE(this.entryValue) },
        ],
        ERR_MSG: 'expression',
      }),
    { recoveryValueFunc: () => this.missing() },
  );

  protected readonly namesValue = this.RULE<() => tree.NamesValue | tree.Missing>(
    'namesValue',
    () => {
      const start = this.here();
      const en = this.OPTION(() => this.SUBRULE(this.quoted));
      const zh = this.OPTION2(() => {
        this.CONSUME(keywords.zh);
        return this.SUBRULE2(this.quoted);
      });
      const span = this.from(start);
      return { kind: 'NamesValue', span, title: { kind: 'Title', span, en, zh } };
    },
    { recoveryValueFunc: () => this.missing() },
  );
}
