/** Words that report what somebody says or does, by what they report. In lower case, as regular expressions for whole words. */
export interface CueWords {
  /** That something was said, or how: "said", "told". */
  readonly saying: string;
  /** What was said, in the reporter's words: "criticised", "praised". */
  readonly rendering: string;
  readonly acting: string;
  readonly voting: string;
  readonly omitting: string;
}

/** By the first part of a language's tag. */
export const cueWords: Readonly<Record<string, CueWords>> = {
  en: {
    saying:
      'according to|acknowledg(?:ed?|es|ing)|add(?:ed|s|ing)|admit(?:s|ted|ting)?|affirm(?:ed|s|ing)?|announc(?:ed?|es|ing)|answer(?:ed|s|ing)|argu(?:ed?|es|ing)|ask(?:ed|s|ing)|assert(?:ed|s|ing)|assur(?:ed?|es|ing)|claim(?:ed|s|ing)|comment(?:ed|s|ing)|conclud(?:ed?|es|ing)|confirm(?:ed|s|ing)|contend(?:ed|s|ing)|declar(?:ed?|es|ing)|emphasi[sz](?:ed?|es|ing)|explain(?:ed|s|ing)|insist(?:ed|s|ing)|maintain(?:ed|s|ing)|mention(?:ed|s|ing)|not(?:ed|es|ing)|observ(?:ed|es|ing)|pledg(?:ed?|es|ing)|point(?:ed|s|ing) out|promis(?:ed?|es|ing)|remark(?:ed|s|ing)|repeat(?:ed|s|ing)|repl(?:ied|ies|ying)|report(?:ed|s|ing)|said|say(?:s|ing)?|stat(?:ed|es|ing)|stress(?:ed|es|ing)|suggest(?:ed|s|ing)|tell(?:s|ing)?|told|vow(?:ed|s|ing)|warn(?:ed|s|ing)|wr(?:ites?|ote|iting)',
    rendering:
      'accept(?:ed|s|ing)|accus(?:ed?|es|ing)|agree(?:d|s|ing)|applaud(?:ed|s|ing)|back(?:ed|s|ing)|blam(?:ed?|es|ing)|call(?:ed|s|ing)|condemn(?:ed|s|ing)|critici[sz](?:ed?|es|ing)|decr(?:ied|ies|ying)|defend(?:ed|s|ing)|demand(?:ed|s|ing)|den(?:ied|ies|ying)|denounc(?:ed?|es|ing)|disput(?:ed?|es|ing)|doubt(?:ed|s|ing)|embrac(?:ed?|es|ing)|endors(?:ed?|es|ing)|express(?:ed|es|ing)|favou?r(?:ed|s|ing)|justif(?:ied|ies|ying)|object(?:ed|s|ing)|oppos(?:ed?|es|ing)|prais(?:ed?|es|ing)|protest(?:ed|s|ing)|question(?:ed|s|ing)|reject(?:ed|s|ing)|rul(?:ed?|es|ing) out|support(?:ed|s|ing)|urg(?:ed?|es|ing)|welcom(?:ed?|es|ing)',
    acting:
      'adopt(?:ed|s|ing)|apologi[sz](?:ed?|es|ing)|deploy(?:ed|s|ing)|expel(?:led|s|ling)?|impos(?:ed?|es|ing)|lift(?:ed|s|ing)|ratif(?:ied|ies|ying)|recogni[sz](?:ed?|es|ing)|sign(?:ed|s|ing)|suspend(?:ed|s|ing)|withdr(?:ew|aw|aws|awn|awing)',
    voting: 'abstain(?:ed|s|ing)?|abstentions?|vot(?:ed?|es|ing)|veto(?:ed|es|ing)?',
    omitting:
      'did not|does not|failed to|avoid(?:ed|s|ing)|remain(?:ed|s|ing) silent|refrain(?:ed|s|ing)|ignor(?:ed|es|ing)|decline[sd]? to (?:say|comment|answer|recogni[sz]e)',
  },
  de: {
    saying:
      'sagt[e]?|sagen|gesagt|erklärt[e]?|erklären|betont[e]?|behauptet[e]?|meint[e]?|kündigt[e]?|bestätigt[e]?|versichert[e]?|schreibt|schrieb|berichtet[e]?|warnt[e]?|teilt[e]? mit|zufolge|laut|argumentiert[e]?',
    rendering:
      'kritisiert[e]?|lobt[e]?|begrüßt[e]?|verurteilt[e]?|unterstützt[e]?|lehnt[e]?|fordert[e]?|bestreitet|bestritt|beschuldigt[e]?|befürwortet[e]?|verteidigt[e]?|rechtfertigt[e]?',
    acting: 'unterzeichnet[e]?|entschuldigt[e]? sich|anerkannt[e]?|erkennt',
    voting: 'stimmt[e]?n? (?:für|gegen|dafür|dagegen)|enthielt(?:en)? sich|enthaltung|gestimmt',
    omitting: 'verzichtet[e]? auf|schwieg|schweigt',
  },
  fr: {
    saying:
      'dit|disait|déclar(?:e|é|a|ait)|affirm(?:e|é|a|ait)|soulign(?:e|é|a|ait)|expliqu(?:e|é|a|ait)|annonc(?:e|é|a|ait)|estim(?:e|é|a|ait)|ajout(?:e|é|a|ait)|selon|assur(?:e|é|a|ait)|écri(?:t|vit|vait)',
    rendering:
      'critiqu(?:e|é|a|ait)|salu(?:e|é|a|ait)|condamn(?:e|é|a|ait)|souti(?:ent|nt)|rejet(?:te|é|a)|dénonc(?:e|é|a|ait)|exig(?:e|é|a|eait)|approuv(?:e|é|a|ait)',
    acting: 'sign(?:e|é|a|ait)|reconn(?:aît|u|ut)|ratifi(?:e|é|a)',
    voting: 'vot(?:e|é|a|ait)|abstention|abstenu[es]*',
    omitting: 'refus(?:e|é|a) de commenter|resté[es]* silencieux',
  },
  es: {
    saying:
      'dijo|dice|declar(?:ó|a)|afirm(?:ó|a)|señal(?:ó|a)|explic(?:ó|a)|anunci(?:ó|a)|según|asegur(?:ó|a)|agreg(?:ó|a)|sostuvo|escrib(?:ió|e)',
    rendering:
      'critic(?:ó|a)|elogi(?:ó|a)|conden(?:ó|a)|apoy(?:ó|a)|rechaz(?:ó|a)|denunci(?:ó|a)|exig(?:ió|e)|celebr(?:ó|a)',
    acting: 'firm(?:ó|a)|reconoc(?:ió|e)|ratific(?:ó|a)',
    voting: 'vot(?:ó|a|aron)|se abstuv(?:o|ieron)|abstención',
    omitting: 'se negó a comentar|guard(?:ó|aron) silencio',
  },
};
