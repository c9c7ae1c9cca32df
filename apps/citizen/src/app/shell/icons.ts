import { addIcons } from 'ionicons';
import {
  addOutline,
  arrowBackOutline,
  arrowForwardOutline,
  busOutline,
  businessOutline,
  cameraOutline,
  callOutline,
  carOutline,
  checkmarkCircle,
  chevronForwardOutline,
  closeOutline,
  copyOutline,
  cloudOfflineOutline,
  documentTextOutline,
  ellipsisHorizontalOutline,
  eyeOffOutline,
  eyeOutline,
  homeOutline,
  imageOutline,
  imagesOutline,
  informationCircleOutline,
  bulbOutline,
  leafOutline,
  listOutline,
  locationOutline,
  mailOutline,
  mapOutline,
  pawOutline,
  personOutline,
  phonePortraitOutline,
  downloadOutline,
  notificationsOutline,
  notificationsOffOutline,
  refreshOutline,
  scaleOutline,
  searchOutline,
  shareSocialOutline,
  snowOutline,
  star,
  starOutline,
  timeOutline,
  trashOutline,
  warningOutline,
} from 'ionicons/icons';

const drawn = (path: string): string =>
  `data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' class='ionicon' viewBox='0 0 512 512'><g fill='none' stroke='currentColor' stroke-width='32' stroke-linecap='round' stroke-linejoin='round'>${path}</g></svg>`;

/** Drawn here because ionicons has no picture of them. */
const road = drawn("<path d='M176 64 64 448M336 64l112 384M256 80v56M256 228v56M256 376v56'/>");
const trafficLight = drawn(
  "<rect x='160' y='48' width='192' height='416' rx='72'/><circle cx='256' cy='144' r='34'/><circle cx='256' cy='256' r='34'/><circle cx='256' cy='368' r='34'/>",
);
const wind = drawn("<path d='M48 192h248a64 64 0 1 0-60-86M48 272h344a64 64 0 1 1-60 86M48 352h176a56 56 0 1 1-52 76'/>");
const playground = drawn("<path d='M128 80v352M128 80h72l200 272h64M384 432v-96M64 160h64M64 240h64M64 320h64'/>");

/** Makes the pictures known under their names, once at start. Only these travel with the application. */
export function registerIcons(): void {
  addIcons({
    add: addOutline,
    back: arrowBackOutline,
    forward: arrowForwardOutline,
    camera: cameraOutline,
    call: callOutline,
    done: checkmarkCircle,
    open: chevronForwardOutline,
    close: closeOutline,
    copy: copyOutline,
    offline: cloudOfflineOutline,
    report: documentTextOutline,
    hide: eyeOffOutline,
    home: homeOutline,
    picture: imageOutline,
    pictures: imagesOutline,
    information: informationCircleOutline,
    list: listOutline,
    place: locationOutline,
    mail: mailOutline,
    map: mapOutline,
    person: personOutline,
    device: phonePortraitOutline,
    download: downloadOutline,
    follow: notificationsOutline,
    unfollow: notificationsOffOutline,
    again: refreshOutline,
    search: searchOutline,
    share: shareSocialOutline,
    show: eyeOutline,
    star,
    'star-empty': starOutline,
    time: timeOutline,
    danger: warningOutline,
    'category-building': businessOutline,
    'category-bus': busOutline,
    'category-car': carOutline,
    'category-dots': ellipsisHorizontalOutline,
    'category-lamp': bulbOutline,
    'category-paw': pawOutline,
    'category-playground': playground,
    'category-road': road,
    'category-scales': scaleOutline,
    'category-snow': snowOutline,
    'category-traffic-light': trafficLight,
    'category-tree': leafOutline,
    'category-waste': trashOutline,
    'category-wind': wind,
  });
}

const known = new Set(
  'building bus car dots lamp paw playground road scales snow traffic-light tree waste wind'.split(' '),
);

/** The picture for a category's icon name; three dots for one that a newer server invented. */
export function categoryIcon(name: string): string {
  return `category-${known.has(name) ? name : 'dots'}`;
}
