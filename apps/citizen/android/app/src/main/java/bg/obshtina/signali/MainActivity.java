package bg.obshtina.signali;

import com.getcapacitor.BridgeActivity;

public class MainActivity extends BridgeActivity {}
