# The site of nginx for compose.yaml: sed -f site.sed ../nginx/signali.conf > nginx.conf
s|127.0.0.1:3000|172.30.36.11:3000|
s|127.0.0.1:3001|172.30.36.12:3000|
