/** Words that say how something is said and not what about. English, French, Italian and German; lower case, without accents. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(`a about after again all also although always am an and any are as at be because been before being both but by can could did do does doing done each even ever every for from get give go goes going
  had has have he her here hers him his how i if in into is it its itself just know let like lot make makes many may me mean might mine more most much my of on once one only or other our ours out over own perhaps please put
  quite rather really said same say says see shall she should since so some somebody someone something still such take than that the their theirs them then there therefore these they thing things think this those though through
  to too under until up upon us very was way we well were what whatever when where whether which while who whoever whom whose why will with would yes yet you your yours
  le la les un une des du de et est que qui dans pour sur avec nous vous il ils elle elles on ce cette ces mais ou plus sans faut avoir etre si leur notre nos aux au donc sont ne se y en l d j c n s m t qu
  il lo gli i di che e una uno per con sono del della dei delle nel nella anche come noi loro ma questo questa piu ci dobbiamo deve essere solo da al alla si o a ho hanno ha
  der die das und ist wir sie mit ein eine einen einem einer zu den dem auf fur von sich es auch wenn aber man muss soll haben wird werden kann nur noch uns im zum zur dass er ihr wie als an bei so hat sind`.split(/\s+/))

/** Words that deny what stands around them, in the same languages. */
export const NEGATIONS: ReadonlySet<string> = new Set(`not no never nobody nothing none neither nor hardly without
  ne pas non jamais personne rien aucun aucune sans mai nessuno nessuna niente nulla senza nicht nein nie niemals niemand nichts kein keine keinen keiner keinem ohne`.split(/\s+/))
