// Thirty incidents of the shared sample, and whether each coverage of the comprehensive edition responds to them under
// the worldwide test policy: found by reading the record and the wording, never by running the engine. The reasons are
// ours, in our words; of the records only the ids are here (VCDB, CC BY-SA 4.0).
//
// Two findings for each incident. `imported`: on the facts that VERIS states. It never says when the insured learned
// of the event, nor whether anybody claimed, so that nothing can be `yes`. `answered`: after a claims handler has heard
// that the event was discovered in the period, that it became public, and that a third party first claimed in the
// period; the rest stays as VERIS has it.

export const coverageNames = [
  'business_interruption',
  'extortion',
  'data_restoration',
  'public_relations',
  'notification',
  'ddos_defence',
  'notification_and_monitoring',
  'data_security_liability',
  'data_breach_liability',
  'defence',
] as const;
export type CoverageName = (typeof coverageNames)[number];
export type Truth = 'yes' | 'no' | 'open';
export type Triggers = Readonly<Record<CoverageName, Truth>>;

/** What the handler hears; times that the period of 1990 to 2030 holds. */
export const answers = {
  discovered: '2025-01-01T00:00:00+08:00',
  publicised: true,
  claim: { made: true, first_made: '2025-06-01T00:00:00+08:00' },
} as const;

/** In the order of `coverageNames`: interruption, extortion, restoration, PR, notification, DDoS, monitoring, security, breach, defence. */
const judged: Readonly<Record<string, { readonly imported: string; readonly answered: string }>> = {
  // Denial of service alone; six hours are within the waiting period of eight. Nothing is said of threat or disclosure.
  '13188709-C0E4-43C8-881F-F00F330353E1': { imported: 'n o o o o o o o o o', answered: 'n o y y o y o y o y' },
  // Denial of service alone, for a week: interruption once discovery is known.
  'f17d2ad0-c55a-11e7-8460-859aaa890f03': { imported: 'o o o o o o o o o o', answered: 'y o y y o y o y o y' },
  // Denial of service and a demand. Which of the two is proximate is open, so the anti-DDoS cover is; both are malicious.
  '0E2A6DBE-AD85-4382-B3D2-C9876E405B8C': { imported: 'o o o o o o o o o o', answered: 'o y y y o o o y o y' },
  // Denial of service for some days, how many is not said; nothing was disclosed, which settles three coverages.
  '491f91d0-89ae-11e7-bf1d-81579668407a': { imported: 'o o o o n o n o n o', answered: 'o o y y n y n y n y' },
  // Denial of service in China; how long it interrupted is not said.
  'D7C1F49D-6144-468E-911B-2CD2FD94E1E8': { imported: 'o o o o o o o o o o', answered: 'o o y y o y o y o y' },
  // Ransomware after a hack of unknown kind, a day of degraded service. The hack may have been denial of service.
  '15561EDD-EE92-4866-BDFC-6548969EC5BA': { imported: 'o o o o o o o o o o', answered: 'y y y y o o o y o y' },
  // Ransomware, and a machine that failed. Either sets off an interruption, only one extortion; neither is DDoS. The two
  // weeks are of data lost, not of an interruption.
  '9C2C2351-AC07-4EFD-9964-2EB451C8654D': { imported: 'o o o o o n o o o o', answered: 'o o y y o n o y o y' },
  // A machine failed, a week's outage: no malice, hence neither extortion nor DDoS. Where it struck is unknown, and is worldwide.
  'C2440E4F-0A77-429D-9F19-3390D484C01E': { imported: 'o n o o o n o o o o', answered: 'y n y y o n o y o y' },
  // Environmental: not one of the ten coverages insures that cause.
  '201F17BF-D8C6-4AF5-AB0A-66EA492EAFB1': { imported: 'n n n n n n n n n n', answered: 'n n n n n n n n n n' },
  // An error of unknown kind. A reader rules out malice; the terms have no kind that is human error or system failure and
  // nothing else, so the method is open, and with it everything.
  '19E55526-D875-4A1A-9E6D-D454DD72508F': { imported: 'o o o o o o o o o o', answered: 'o o o o o o o o o o' },
  // An outage for no known reason by nobody known: it may have been the weather.
  'E715707E-2FF3-4095-8153-49FB19B65EE8': { imported: 'o o o o o o o o o o', answered: 'o o o o o o o o o o' },
  // A disclosure in China of unknown cause.
  'A1FDC3DD-BE9C-4DD7-B71C-00A6778BA4E2': { imported: 'o o o o o o o o o o', answered: 'o o o o o o o o o o' },
  // An intrusion besides something unknown, which may be the proximate cause, and anything.
  '994e0190-85f8-11e8-ae9b-a1b647b0d464': { imported: 'o o o o o o o o o o', answered: 'o o o o o o o o o o' },
  // Ransomware besides something unknown: the same, although there was a threat and data were locked.
  'a2d88230-0c70-11ea-bb2f-edf349509116': { imported: 'o o o o o o o o o o', answered: 'o o o o o o o o o o' },
  // Malware and a hack of unknown kind, in China; data disclosed and altered. The hack keeps DDoS open.
  'D0F37042-B3DB-4C65-8A56-AB10F306FB66': { imported: 'o o o o o o o o o o', answered: 'o o y y y o y y y y' },
  // A developer's misconfiguration, in China; disclosed. Error alone: no interruption cover, no extortion, no DDoS.
  '1768bff0-caab-11e9-be6a-93e1b0174537': { imported: 'n n o o o n o o o o', answered: 'n n y y y n y o y y' },
  // A state's operation in three steps, none of them denial of service; data disclosed. Whether it is excluded is not asked here.
  '011E42B7-DF7F-4D2E-BB85-24A0DD159C64': { imported: 'o o o o o n o o o o', answered: 'o o y y y n y o y y' },
  // Ransomware of a state; data locked, no interruption mentioned.
  'f18b85d0-016c-11ea-ad43-7952870528d4': { imported: 'o o o o o n o o o o', answered: 'o y y y o n o y o y' },
  // An error published data, and ransomware took them: each coverage that needs malice hangs on which was proximate.
  '3ed2cba0-a9e0-11e7-8c20-836b8b691ede': { imported: 'o o o o o n o o o o', answered: 'o o y y y n y y y y' },
  // An employee was bribed. The bribe has no kind of its own but malice, which leaves DDoS open on paper.
  '12FA148B-4F30-4432-A143-A0108EE26316': { imported: 'o o o o o o o o o o', answered: 'o o y y y o y o y y' },
  // Theft long before the period; but what counts is discovery, and when that was is not said.
  '12BABA8B-0278-4824-B009-43CD68108F2F': { imported: 'o o o o o n o o o o', answered: 'o o y y y n y y y y' },
  // A hack of unknown kind altered data and took a site down for three weeks; nothing was disclosed.
  'E8D5A222-6138-4997-A50D-127DC7A4963D': { imported: 'o o o o n o n o n o', answered: 'y o y y n o n y n y' },
  // Only suspected: no fact of it is taken.
  '3965c160-b3a0-11e9-8244-abb132467e1d': { imported: 'o o o o o o o o o o', answered: 'o o o o o o o o o o' },
  // Intruders on the premises cut the supply for ten hours: physical tampering, which is malicious, and longer than eight.
  '2640A6B4-7F2D-43AF-93E6-DD9CBE19658F': { imported: 'o o o o o n o o o o', answered: 'y o y y o n o y o y' },
  // A partner lost a medium: an error, no interruption cover. What was on it was gone; whether anybody read it is open.
  '4EDA48B0-8978-440B-9E19-970FF569F1C9': { imported: 'n n o o o n o o o o', answered: 'n n y y o n o y o y' },
  // Misuse by one's own staff, months of interruption, nothing disclosed.
  '73431A95-3E03-4221-81F1-F12F751288EE': { imported: 'o o o o n n n o n o', answered: 'y o y y n n n y n y' },
  // An executive gave data away: misuse, so malicious by the terms. Management's own act is a matter for the exclusion.
  '40D0954B-83CF-4337-B98E-EA7F8B1F7628': { imported: 'o o o o o n o o o o', answered: 'o o y y y n y o y y' },
  // An administrator's misconfiguration, disclosed, five hours down: error, and under eight hours as well.
  '9a4cd4a0-a22b-11e8-ae61-0fc7f403e976': { imported: 'n n o o o n o o o o', answered: 'n n y y y n y y y y' },
  // Phishing brought ransomware that also destroys; five days down, data altered. All of it malicious, none of it DDoS.
  'AE0AF7D6-B863-4605-A5D3-8087ACD7CA56': { imported: 'o o o o o n o o o o', answered: 'y y y y o n o y o y' },
  // A false pretext by mail, and nothing else known: no data, no outage, no threat is mentioned.
  '28fada60-811e-11e7-9cfb-2f8f443557c3': { imported: 'o o o o o n o o o o', answered: 'o o o y o n o o o y' },
};

const truths: Readonly<Record<string, Truth>> = { y: 'yes', n: 'no', o: 'open' };

/** By incident id, on the facts as imported. */
export const expectedTriggers: Readonly<Record<string, Triggers>> = columns('imported');
/** By incident id, with `answers` added. */
export const expectedWithAnswers: Readonly<Record<string, Triggers>> = columns('answered');

function columns(when: 'imported' | 'answered'): Readonly<Record<string, Triggers>> {
  return Object.fromEntries(Object.entries(judged).map(([id, rows]) => [id, triggers(rows[when])]));
}

function triggers(row: string): Triggers {
  const letters = row.split(' ');
  return Object.fromEntries(coverageNames.map((name, position) => [name, truths[letters[position] ?? '']])) as Record<
    CoverageName,
    Truth
  >;
}
