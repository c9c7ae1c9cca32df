/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  unknownQuestionType: 'Изберете вид на отговора от списъка.',
  unknownSettlementKind: 'Видът е град, малък град или село.',
  staleEntry: 'Междувременно друг е променил този запис. Вижте го отново; написаното от Вас не е запазено.',
  ruleDepartmentArchived: 'Звеното е архивирано и правилото се пропуска. Изберете друго.',
  notJson: 'Файлът не е JSON.',
  'effect.departmentChanged': `{count, plural, one {# отворен сигнал е} other {# отворени сигнала са}} при \
досегашното звено: преместете ги или оставете за новото само новите.`,
  'effect.targetChanged': `Новият срок важи за новите сигнали; {count, plural, one {# отворен запазва} other {# \
отворени запазват}} обещания.`,
  'effect.categoryArchived': `Категорията вече няма да се предлага. {count, plural, one {# отворен сигнал остава} \
other {# отворени сигнала остават}} в нея.`,
  'effect.departmentArchived': `{count, plural, one {# отворен сигнал остава} other {# отворени сигнала остават}} \
при звеното, докато някой не го предаде.`,
} as const;
