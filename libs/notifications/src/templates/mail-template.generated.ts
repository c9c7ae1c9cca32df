/** Generated from mail.mjml by `npm run mails:compile`. */
export const mailTemplate = `<!doctype html>
<html lang="{{= it.tag }}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <head>
    <title>{{= it.mail.subject }}</title>
    <!--[if !mso]><!-->
    <meta http-equiv="X-UA-Compatible" content="IE=edge">
    <!--<![endif]-->
    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style type="text/css">
      #outlook a { padding:0; }
      body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
      table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
      img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
      p { display:block;margin:13px 0; }
    </style>
    <!--[if mso]>
    <noscript>
    <xml>
    <o:OfficeDocumentSettings>
      <o:AllowPNG/>
      <o:PixelsPerInch>96</o:PixelsPerInch>
    </o:OfficeDocumentSettings>
    </xml>
    </noscript>
    <![endif]-->
    <!--[if lte mso 11]>
    <style type="text/css">
      .mj-outlook-group-fix { width:100% !important; }
    </style>
    <![endif]-->
    
    
    <style type="text/css">
      @media only screen and (min-width:480px) {
        .mj-column-per-100 { width:100% !important; max-width: 100%; }
      }
    </style>
    <style media="screen and (min-width:480px)">
      .moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
    </style>
    
    
  
    
     
    <style type="text/css">
:root { color-scheme: light dark; supported-color-schemes: light dark; }
      .ns-page { padding: 24px 12px; }
      @media (max-width: 480px) {
        .ns-page { padding: 0 !important; }
        .ns-card, .ns-card > table > tbody > tr > td, .ns-band, .ns-band > table > tbody > tr > td {
          border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
        .ns-band > table > tbody > tr > td { padding: 16px 20px !important; }
        .ns-inner > table > tbody > tr > td { padding: 24px 20px !important; }
        .ns-label, .ns-value { display: block !important; width: auto !important; }
        .ns-label { padding: 10px 14px 0 !important; }
        .ns-value { padding: 2px 14px 10px !important; border-top: 0 !important; }
        .ns-button table { width: 100% !important; }
        .ns-button a { display: block !important; }
      }
      @media (prefers-color-scheme: dark) {
        .ns-page, .ns-page > div { background: #0f1719 !important; }
        .ns-card, .ns-card > table { background: #182326 !important; }
        .ns-card > table > tbody > tr > td, .ns-box, .ns-line, .ns-label, .ns-value, .ns-photo {
          border-color: #2e3d41 !important; }
        .ns-band, .ns-band > table { background: {{= it.colour.darkMist }} !important; }
        .ns-mark { background: {{= it.colour.dark }} !important; color: {{= it.colour.onDark }} !important; }
        .ns-name { color: #e9efee !important; }
        .ns-text, .ns-text > div { color: #e9efee !important; }
        .ns-quiet, .ns-quiet > div { color: #a5b4b6 !important; }
        .ns-link { color: {{= it.colour.dark }} !important; }
        .ns-box { background: #121c1f !important; }
        .ns-quote { background: {{= it.colour.darkMist }} !important;
          border-color: {{= it.colour.dark }} !important; }
        .ns-star { background: #352a12 !important; color: #f0c466 !important; border-color: #5d4a1d !important; }
        .ns-button td, .ns-button a { background: {{= it.colour.dark }} !important;
          color: {{= it.colour.onDark }} !important; }
        .ns-line > p { border-color: #2e3d41 !important; }
      }
    </style>
    <meta name="color-scheme" content="light dark" /> <meta name="supported-color-schemes" content="light dark" />
  </head>
  
      <body  class="ns-page" style="word-spacing:normal;background-color:#f7f3ec;">
        
    <div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{= it.mail.preview }}</div>
  
        <div
           aria-label="{{= it.mail.subject }}" aria-roledescription="email" role="article" lang="{{= it.tag }}" dir="ltr" style="word-spacing:normal;background-color:#f7f3ec;"
        >
        
      
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="ns-card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
    
      
      <div  class="ns-card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;border-radius:16px;overflow:hidden;">
        
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;"
        >
          <tbody>
            <tr>
              <td
                 style="border:1px solid #ddd5c7;border-radius:16px;direction:ltr;font-size:0px;padding:0;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="ns-band-outlook" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="ns-band-outlook" role="presentation" style="width:598px;" width="598" bgcolor="{{= it.colour.light }}" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
    
      
      <div  class="ns-band" style="background:{{= it.colour.light }};background-color:{{= it.colour.light }};margin:0px auto;max-width:598px;border-radius:15px 15px 0 0;overflow:hidden;">
        
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:{{= it.colour.light }};background-color:{{= it.colour.light }};width:100%;border-collapse:separate;"
        >
          <tbody>
            <tr>
              <td
                 style="border-radius:15px 15px 0 0;direction:ltr;font-size:0px;padding:18px 36px;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:526px;" ><![endif]-->
            
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
        
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
              
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
          
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0;word-break:break-word;"
                >
                  
      <table
         cellpadding="0" cellspacing="0" role="presentation" width="auto" border="0" style="color:#ffffff;font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.35;table-layout:auto;width:auto;border:none;"
      >
        <tr>
              {{ if (it.mail.municipality.hasLogo) { }}
              <td
                height="46"
                align="center"
                valign="middle"
                style="padding: 4px 6px; background: #ffffff; border-radius: 10px"
              >
                <img
                  src="cid:{{= it.logoContentId }}"
                  alt="{{= it.logoWords }}"
                  height="38"
                  style="display: block; height: 38px; width: auto; max-width: 150px; font-size: 13px; color: #1b2b2f"
                />
              </td>
              {{ } else { }}
              <td
                class="ns-mark"
                width="38"
                height="38"
                align="center"
                valign="middle"
                aria-hidden="true"
                style="background:#ffffff;border-radius:10px;font-size:15px;font-weight:700;
                  color:{{= it.colour.light }}"
              >
                {{= it.mark }}
              </td>
              {{ } }}
              <td style="padding: 0 0 0 12px">
                <span class="ns-name" style="font-size: 17px; line-height: 1.25; font-weight: 700; color: #ffffff">
                  {{= it.mail.product }}
                </span>
                <br />
                <span class="ns-name" style="font-size: 13px; color: #ffffff">
                  {{= it.mail.municipality.name }}
                </span>
              </td>
            </tr>
      </table>
    
                </td>
              </tr>
            
        </tbody>
      </table>
    
            </td>
          </tr>
        </tbody>
      </table>
    
      </div>
    
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
        
      </div>
    
      
      <!--[if mso | IE]></td></tr></table></td></tr><tr><td class="ns-inner-outlook" width="600px" ><table align="center" border="0" cellpadding="0" cellspacing="0" class="ns-inner-outlook" role="presentation" style="width:598px;" width="598" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
    
      
      <div  class="ns-inner" style="margin:0px auto;max-width:598px;">
        
        <table
           align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
        >
          <tbody>
            <tr>
              <td
                 style="direction:ltr;font-size:0px;padding:30px 36px 28px;text-align:center;"
              >
                <!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:526px;" ><![endif]-->
            
      <div
         class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
      >
        
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" width="100%"
      >
        <tbody>
          <tr>
            <td  style="vertical-align:top;padding:0;">
              
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="" width="100%"
      >
        <tbody>
          
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 18px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1b2b2f;"
      ><h1 style="margin: 0; font-size: 24px; line-height: 1.3; font-weight: 700">{{= it.mail.heading }}</h1></div>
    
                </td>
              </tr>
            
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1b2b2f;"
      >{{= it.mail.greeting }}</div>
    
                </td>
              </tr>
            {{ for (const block of it.mail.blocks) { }}{{ if (block.kind === 'paragraph') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1b2b2f;"
      >{{ ~it.lines(block.text) }}</div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'heading') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:8px 0;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1b2b2f;"
      ><h2 style="margin: 0; font-size: 17px; line-height: 1.35; font-weight: 700">{{ ~it.lines(block.text) }}</h2></div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'note') { }}
              <tr>
                <td
                   align="left" class="ns-quiet" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:14px;line-height:1.5;text-align:left;color:#53646a;"
      >{{ ~it.lines(block.text) }}</div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'steps') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1b2b2f;"
      ><ol style="margin: 0; padding: 0 0 0 22px">
    {{ for (const item of block.items) { }}
    <li style="margin: 0 0 8px">{{ ~it.lines(item) }}</li>
    {{ } }}
  </ol></div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'quote') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 20px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1b2b2f;"
      ><div
    class="{{= block.isReaders ? 'ns-box' : 'ns-quote' }}"
    style="padding:14px 18px;border-radius:8px;background:{{= block.isReaders ? '#faf7f1' : it.colour.lightMist }};
      border-left:4px solid {{= block.isReaders ? '#ddd5c7' : it.colour.light }}"
  >
    <p class="ns-quiet" style="margin: 0 0 6px; font-size: 13px; line-height: 1.2; font-weight: 600; color: #53646a">
      {{= block.label }}
    </p>
    <p style="margin: 0">{{ ~it.lines(block.text) }}</p>
  </div></div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'data') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 20px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.45;text-align:left;color:#1b2b2f;"
      ><table
    class="ns-box"
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    style="background: #faf7f1; border: 1px solid #ddd5c7; border-radius: 12px; border-collapse: separate"
  >
    {{ block.rows.forEach(({ label, value }, index) => { }}
    <tr>
      <td
        class="ns-label ns-quiet"
        width="38%"
        valign="top"
        style="padding:10px 14px;border-top:{{= index > 0 ? 1 : 0 }}px solid #ddd5c7;font-size:14px;color:#53646a"
      >
        {{= label }}
      </td>
      <td
        class="ns-value"
        valign="top"
        style="padding:10px 14px;border-top:{{= index > 0 ? 1 : 0 }}px solid #ddd5c7;font-size:15px;font-weight:600"
      >
        {{ ~it.lines(value) }}
      </td>
    </tr>
    {{ }) }}
  </table></div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'links') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:14px;line-height:1.45;text-align:left;color:#1b2b2f;"
      ><table
    class="ns-box"
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    style="background: #faf7f1; border: 1px solid #ddd5c7; border-radius: 12px; border-collapse: separate"
  >
    {{ block.items.forEach(({ label, detail, url, photo }, index) => { }}
    <tr>
      <td class="ns-line" style="padding:12px 14px;border-top:{{= index > 0 ? 1 : 0 }}px solid #ddd5c7">
        {{ if (photo) { }}
        <img
          src="cid:{{= photo.id }}"
          alt="{{= photo.caption }}"
          width="84"
          align="right"
          style="float: right; width: 84px; margin: 0 0 0 12px; border-radius: 8px; font-size: 12px; color: #53646a"
        />
        {{ } }}
        <a class="ns-link" href="{{= url }}" style="font-size:15px;font-weight:600;color:{{= it.colour.light }}">{{
          ~it.lines(label)
        }}</a>
        <br />
        <span class="ns-quiet" style="color: #53646a">{{ ~it.lines(detail) }}</span>
      </td>
    </tr>
    {{ }) }}
  </table></div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'code') { }}
              <tr>
                <td
                   align="center" class="ns-text" style="font-size:0px;padding:0 0 20px;word-break:break-word;"
                >
                  
      <div
         style="font-family:ui-monospace,Consolas,Menlo,monospace;font-size:28px;font-weight:700;letter-spacing:5px;line-height:1.2;text-align:center;color:#1b2b2f;"
      ><div class="ns-box" style="padding: 16px; background: #faf7f1; border: 1px solid #ddd5c7; border-radius: 12px">
    {{= block.text }}
  </div></div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'action') { }}
              <tr>
                <td
                   align="left" class="ns-button" style="font-size:0px;padding:4px 0 20px;word-break:break-word;"
                >
                  
      <table
         border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"
      >
        <tbody>
          <tr>
            <td
               align="center" bgcolor="{{= it.colour.light }}" role="presentation" style="border:none;border-radius:12px;cursor:auto;mso-padding-alt:14px 26px;background:{{= it.colour.light }};" valign="middle"
            >
              <a
                 href="{{= block.url }}" style="display:inline-block;background:{{= it.colour.light }};color:#ffffff;font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;font-weight:600;line-height:1.25;margin:0;text-decoration:none;text-transform:none;padding:14px 26px;mso-padding-alt:0px;border-radius:12px;" target="_blank"
              >
                {{= block.label }}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'secondary') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 20px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;text-align:left;color:#1b2b2f;"
      ><a class="ns-link" href="{{= block.url }}" style="font-weight:600;color:{{= it.colour.light }}">{{= block.label }}</a></div>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'stars') { }}
              <tr>
                <td
                   align="left" class="ns-text" style="font-size:0px;padding:0 0 10px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:17px;font-weight:700;line-height:1.35;text-align:left;color:#1b2b2f;"
      >{{= block.label }}</div>
    
                </td>
              </tr>
            
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0 0 20px;word-break:break-word;"
                >
                  
      <table
         cellpadding="0" cellspacing="0" role="presentation" width="auto" border="0" style="color:#000000;font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.1;table-layout:auto;width:auto;border:none;"
      >
        <tr>
    {{ block.items.forEach(({ label, url }, index) => { }}
    <td style="padding: 0 6px 0 0">
      <a
        class="ns-star"
        href="{{= url }}"
        title="{{= label }}"
        aria-label="{{= label }}"
        style="
          display: inline-block;
          width: 46px;
          padding: 6px 0 5px;
          background: #fdf0d2;
          border: 1px solid #ecd9a6;
          border-radius: 12px;
          text-align: center;
          text-decoration: none;
          color: #8a5a00;
        "
      >
        <span style="font-size: 22px">★</span>
        <br />
        <span style="font-size: 13px; font-weight: 600">{{= index + 1 }}</span>
      </a>
    </td>
    {{ }) }}
  </tr>
      </table>
    
                </td>
              </tr>
            {{ } else if (block.kind === 'photos') { }}
              <tr>
                <td
                   align="left" style="font-size:0px;padding:0 0 20px;word-break:break-word;"
                >
                  
      <table
         cellpadding="0" cellspacing="0" role="presentation" width="100%" border="0" style="color:#000000;font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:22px;table-layout:auto;width:100%;border:none;"
      >
        <tr>
    {{ const width = block.items.length === 1 ? 400 : 256; }}
    {{ block.items.forEach(({ id, caption }, index) => { }}
    <td
      valign="top"
      width="{{= block.items.length === 1 ? '100%' : '50%' }}"
      style="padding:0 {{= width === 256 && index === 0 ? '6px' : '0' }} 0 {{= index > 0 ? '6px' : '0' }}"
    >
      <img
        class="ns-photo"
        src="cid:{{= id }}"
        alt="{{= caption }}"
        width="{{= width }}"
        style="display:block;box-sizing:border-box;width:100%;max-width:{{= width }}px;border:1px solid #ddd5c7;
          border-radius:12px;font-size:14px;color:#53646a"
      />
      <p class="ns-quiet" style="margin: 6px 0 0; font-size: 13px; line-height: 1.4; color: #53646a">
        {{= caption }}
      </p>
    </td>
    {{ }) }}
  </tr>
      </table>
    
                </td>
              </tr>
            {{ } else { throw new Error(\`mail-blocks.mjml has no part for \${block.kind}\`); } }}{{ } }}
              <tr>
                <td
                   align="center" class="ns-line" style="font-size:0px;padding:8px 0 16px;word-break:break-word;"
                >
                  
      <p
         style="border-top:solid 1px #ddd5c7;font-size:1px;margin:0px auto;width:100%;"
      >
      </p>
      
      <!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px #ddd5c7;font-size:1px;margin:0px auto;width:526px;" role="presentation" width="526px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
    
    
                </td>
              </tr>
            {{ for (const text of it.footer) { }}
              <tr>
                <td
                   align="left" class="ns-quiet" style="font-size:0px;padding:0 0 6px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.5;text-align:left;color:#53646a;"
      >{{= text }}</div>
    
                </td>
              </tr>
            {{ } }}{{ for (const { label, url } of it.mail.stops) { }}
              <tr>
                <td
                   align="left" class="ns-quiet" style="font-size:0px;padding:0 0 6px;word-break:break-word;"
                >
                  
      <div
         style="font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:13px;line-height:1.5;text-align:left;color:#53646a;"
      ><a class="ns-quiet" href="{{= url }}" style="color: #53646a">{{= label }}</a></div>
    
                </td>
              </tr>
            {{ } }}
        </tbody>
      </table>
    
            </td>
          </tr>
        </tbody>
      </table>
    
      </div>
    
          <!--[if mso | IE]></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
        
      </div>
    
      
      <!--[if mso | IE]></td></tr></table></td></tr></table><![endif]-->
              </td>
            </tr>
          </tbody>
        </table>
        
      </div>
    
      
      <!--[if mso | IE]></td></tr></table><![endif]-->
    
    
      </div>
      </body>
    
</html>
  `;
