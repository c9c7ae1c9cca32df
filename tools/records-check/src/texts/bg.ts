/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  keysFit: 'Частните ключове са на сертификатите си.',
  'kind.seos': 'обмен на съобщения СЕОС',
  'kind.rest': 'уеб услуга на доставчик',
  'kind.builtin': 'собствен регистър',
  recordsSystem: 'Деловодна система: {kind} (RECORDS_PROFILE={profile}).',
  ownNumbers: 'Номерата се дават от тази система с индекс {index}. Няма какво друго да се проверява.',
  sha1Accepted: 'Приемат се и остарели подписи SHA-1 от {name} ({guid}). Поискайте SHA-256 и махнете настройката.',
  sha1OfReceivers:
    'Приемат се и остарели подписи SHA-1 от {guids}, когато им се препращат сигнали. Поискайте SHA-256 и ги махнете.',
  sha1NotPartner: 'RECORDS_SHA1_PARTICIPANTS посочва {guids}, с които не се обменят съобщения.',
  settingMissing: 'Липсва настройката {name}.',
  address: 'Адрес: {url}',
  addressNotProtected: 'Адресът {url} не е защитен (https). Сигналите съдържат лични данни.',
  accessOpen: 'Достъп: без потребител и парола.',
  accessByPassword: 'Достъп: потребител и парола (RECORDS_REST_USER).',
  accessByToken: 'Достъп: токен (RECORDS_REST_TOKEN).',
  restSettingsUnused: 'RECORDS_REST_… не се ползва при този вид система.',
  tlsSettingsUnused: 'RECORDS_TLS_… се ползва само с адрес https://.',
  guidShape: "{name} не е във вида '{'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX'}'.",
  guidsEqual: 'RECORDS_OUR_GUID и RECORDS_PEER_GUID са еднакви.',
  systemAnswers: 'Деловодната система отговаря и познава нашите съобщения.',
  knowsUnsentDocument: 'Деловодната система твърди, че познава документ, който никога не е изпращан.',
  trialRegistered: 'Пробният документ е заведен под № {number} от {date}.',
  trialAccepted: 'Пробният документ е приет ({documentGuid}); номерът идва по-късно.',
  trialRefused: 'Деловодната система отказа документа: {reason}',
  schemaFollowed: 'Съобщението отговаря на схемата на СЕОС.',
  signatureVerifies: 'Съобщението е подписано и подписът се проверява с нашия сертификат.',
  checkFailed: 'Проверката не успя: {cause}',
  'advice.unreachable':
    'Никой не отговаря на този адрес. Проверете адреса, защитната стена и дали деловодната система работи.',
  'advice.timeout': 'Отговорът не дойде навреме. Проверете мрежата или увеличете RECORDS_TIMEOUT_MS.',
  'advice.connectionLost': 'Връзката прекъсна. Проверете мрежата и защитната стена и опитайте отново.',
  'advice.httpError': 'Сървърът върна грешка. Проверете дали адресът е точно този на услугата.',
  'advice.unreadableAnswer': 'Отговорът не е от деловодна система. Вероятно адресът е друг.',
  'advice.badSignature':
    'Подписът под отговора не е от сертификата в RECORDS_PEER_CERT_FILE. Поискайте актуалния сертификат.',
  'advice.errorAnswer':
    'Деловодната система не приема съобщенията ни. Проверете дали сме вписани като подател с този GUID и сертификат.',
  'advice.unexpectedAnswer': 'Деловодната система отговори неочаквано. Покажете отговора на доставчика ѝ.',
  'advice.noLookup': 'Услугата не може да бъде питана за документ. При неясен изход ще се налага проверка от служител.',
  'advice.ourFault': 'Грешката е в тази система.',
  outdatedSignature: `Деловодната система подписва с остарелия SHA-1. Поискайте SHA-256; докато стане, задайте \
RECORDS_SHA1_PARTICIPANTS={guid}.`,
  plainToProtected: 'Портът не говори http: вероятно очаква https. Сменете адреса в RECORDS_URL на https://.',
  protectedToPlain: 'На този порт няма https. Проверете порта в RECORDS_URL или дали услугата изобщо е с https.',
  serverExpired: 'Сертификатът на сървъра (или на удостоверителя му) е изтекъл. Поискайте от доставчика да го поднови.',
  serverNotYetValid: 'Сертификатът на сървъра още не важи. Проверете часовниците на двете страни.',
  selfSigned: `Сертификатът на сървъра е самоподписан. Вземете го от доставчика по сигурен път и го задайте в \
RECORDS_TLS_CA_FILE.`,
  otherName:
    'Сертификатът на сървъра е за друго име, не за {host}. В RECORDS_URL използвайте името, за което е издаден.',
  unknownAuthority: `Сертификатът на сървъра е от удостоверител, когото машината не познава. Задайте сертификата му \
в RECORDS_TLS_CA_FILE.`,
  authorityNotListed: `Сертификатът на сървъра не е от удостоверителя в RECORDS_TLS_CA_FILE. Поискайте веригата на \
сървъра и я сложете там.`,
  ownCertificateWanted:
    'Сървърът прекъсна връзката: вероятно иска наш сертификат. Задайте RECORDS_TLS_CERT_FILE и RECORDS_TLS_KEY_FILE.',
  ownCertificateRefused: `Сървърът прекъсна връзката: вероятно не приема нашия сертификат ({variable}). Попитайте от \
кой удостоверител трябва да е и дали е вписан.`,
  onlyRedirects: 'Адресът само пренасочва. Задайте в RECORDS_URL адреса, към който води.',
  accessDenied: 'Сървърът отказа достъп. Попитайте дали нашият адрес и сертификат са допуснати.',
  credentialsWanted: 'Услугата иска достъп. Задайте RECORDS_REST_USER и RECORDS_REST_PASSWORD или RECORDS_REST_TOKEN.',
  'refused.recipientGuid':
    'Деловодната система не приема съобщенията ни: вероятно RECORDS_PEER_GUID не е нейният. Поискайте точния ѝ GUID.',
  'refused.senderUnknown': `Деловодната система не приема съобщенията ни: вероятно не сме вписани с \
RECORDS_OUR_GUID. Поискайте да ни впишат като подател.`,
  'refused.certificateUnknown': `Деловодната система не приема съобщенията ни: вероятно не познава сертификата в \
RECORDS_CERT_FILE. Изпратете ѝ го за вписване.`,
  ofSetting: '{variable}: {sentence}',
  withDetail: '{advice} ({detail})',
  parties: 'Подател: {our} ({ourIdentifier}); получател: {peer} ({peerIdentifier}).',
  trialMade: 'Пробният документ е съставен: PDF от {kilobytes} kB.',
  schemaNotFollowed: 'Съобщението не отговаря на схемата: {complaints}',
  passwordRefused: 'Услугата не приема RECORDS_REST_USER и RECORDS_REST_PASSWORD. Поискайте валиден достъп.',
  tokenRefused: 'Услугата не приема RECORDS_REST_TOKEN. Поискайте валиден достъп.',
  'advice.notAsRegistered': `Подписът на отговора не е със сертификата, посочен в регистъра на участниците, или \
сертификатът не е от удостоверителите в RECORDS_PEER_CA_FILE. Проверете дали в регистъра е актуалният сертификат.`,
  registerFailed: 'Регистърът на участниците (RECORDS_REGISTER_URL) не дава използваем списък: {detail}',
  registerAnswers: 'Регистърът на участниците отговаря: {count} участници, {leftOut} пропуснати записа.',
  notInRegister: 'В регистъра няма активен участник {guid} (RECORDS_PEER_GUID).',
  certificateByRegister: 'На {name} се вярва по сертификат {serial}, както е в регистъра.',
  pinnedAsRegistered: 'В регистъра е сертификатът от RECORDS_PEER_CERT_FILE.',
  otherThanPinned: 'В регистъра е друг сертификат ({serial}), а не този в RECORDS_PEER_CERT_FILE; важи този във файла.',
  'section.register': 'Регистър на участниците',
  'section.settings': 'Настройки',
  'section.keys': 'Ключове и сертификати',
  'section.document': 'Пробен документ',
  'section.connection': 'Връзка',
  'section.sending': 'Изпращане',
  allIsWell: 'Всичко е наред.',
  somethingToFix: 'Има какво да се поправи.',
  usage: `Проверява настройките, сертификатите и връзката с деловодната система и съставя пробен документ.\nС --send \
пробният документ наистина се изпраща и получава номер там.`,
} as const;
